import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Manifest {
  Files: { Path: string; Size: number; 'Checksum-Algorithm': string; Checksum: string }[];
  'Manifest-Checksum': string;
}

/**
 * What pg_verifybackup would object to in a base backup: files that are missing, or are not what the server read.
 * @returns the objections, and how many files were compared
 */
export function complaintsOfBackup(folder: string): { complaints: string[]; files: number } {
  const text = readFileSync(join(folder, 'backup_manifest'), 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  const before = text.slice(0, text.indexOf('"Manifest-Checksum"'));
  const own = sha256(Buffer.from(before)) === manifest['Manifest-Checksum'] ? [] : ['the manifest is not what was written'];
  const data = mkdtempSync(join(tmpdir(), 'naervaern-manifest-'));
  try {
    execFileSync('tar', ['-xf', join(folder, 'base.tar'), '-C', data]);
    const complaints = manifest.Files.filter(({ Path, Size, Checksum }) => {
      const file = join(data, Path);
      return statSync(file, { throwIfNoEntry: false })?.size !== Size || sha256(readFileSync(file)) !== Checksum;
    });
    return { complaints: [...own, ...complaints.map(({ Path }) => Path)], files: manifest.Files.length };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
