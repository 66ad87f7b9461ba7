import { databasesOfFile, forgetDatabase } from './databases-of-file.js';
import { unfoundedDisclosuresAt } from './disclosures-have-bases.js';

// At the end of every test file: nothing that it made the product do has disclosed an item without a basis that was valid then.
// It is declared before the file's own hooks, and therefore runs while its databases are still there.
afterAll(async () => {
  for (const url of databasesOfFile()) {
    forgetDatabase(url);
    const wrong = await unfoundedDisclosuresAt(url).catch((error: { code?: string }) => {
      // A file that stopped its server, or dropped its database, has nothing left to be asked; another server may have its port.
      if (['ECONNREFUSED', '3D000', '57P03', 'ENOENT', 'ECONNRESET', '57P01', '28P01'].includes(error.code ?? '')) return [];
      throw error;
    });
    if (wrong.length > 0) throw new Error(`Disclosures without a basis: ${JSON.stringify(wrong)}`);
  }
}, 60_000);
