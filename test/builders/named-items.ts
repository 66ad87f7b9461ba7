/** Kinds of things that a child's part may hold on § 133, written out here and not taken from the product. */
const ofChild = [
  'subject-name', 'subject-person-number', 'subject-birth-date', 'subject-role', 'subject-address', 'subject-address-protection', 'subject-phone', 'subject-whereabouts',
  'safe-contact', 'interpreter-need', 'custody-holder-name', 'custody-holder-relation', 'custody-holder-address', 'custody-holder-phone', 'custody-holder-whereabouts',
  'urgency', 'incident-time', 'violence-types', 'danger-flags', 'exposure', 'who-was-informed',
  'statement-observed', 'statement-told', 'statement-register', 'statement-assessment', 'case-number', 'sender-identity',
];
const ofAdult = ofChild.filter((item) => !/^(custody|exposure|who-was)/.test(item));

/** Names one basis for everything that such a part may hold; what it does not hold is not asked about. */
const named = (items: readonly string[], basis: string, processingBasis: string) => items.map((itemClass) => ({ itemClass, basis, processingBasis }));

export const childItems = () => named(ofChild, 'BL133_UNDERRETNING', 'GDPR_6_1_C_9_2_G');
export const adultItems = () => named(ofAdult, 'SAMTYKKE', 'GDPR_6_1_E_9_2_F');
