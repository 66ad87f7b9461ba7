// Front door of receipts: what a receipt (kvittering) says and how its MAC is made, told once for the api that signs it
// and for those who check it, among them the web, which may not enter libs/sealing (docs/decisions/0019).
export { bodyMac, isSameMac } from './body-mac.js';
export { receiptMac } from './receipt-mac.js';
export { receiptAlgorithm, type ReceiptClaims, receiptType } from './receipt.js';
