/** Issuers that the template's organisations trust; specs sign their tokens as them, nothing listens there. */
export const testIssuers = {
  police: 'https://log-ind.politi.example',
  municipal: 'https://log-ind.kommune.example',
};
