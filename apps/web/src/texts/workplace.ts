/** Where somebody works. Most units carry their organisation's name; saying it twice would take a line on a phone. */
export const workplaceText = (unit: string, organisation: string): string => (unit.endsWith(organisation) ? unit : `${unit}, ${organisation}`);
