/** The one client of our own, as the api and the identity providers know it (RFC 7523: issuer and subject of its assertions). */
export const webClientId = 'naervaern-web';
