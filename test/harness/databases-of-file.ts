/** Addresses of the databases that this test file has made, for the question that is asked of each at its end. */
const made = ((globalThis as { databasesOfFile?: Set<string> }).databasesOfFile ??= new Set());

export const noteDatabase = (url: string): void => void made.add(url);
export const forgetDatabase = (url: string): void => void made.delete(url);
export const databasesOfFile = (): string[] => [...made];
