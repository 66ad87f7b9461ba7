import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/**
 * The whole cluster by the replication protocol, as pg_basebackup asks for it: for where there is no pg_basebackup of
 * this version. Leaves `base.tar` and `backup_manifest`, with the log that the copy itself needs inside.
 * @param url of a role that has REPLICATION and nothing else
 */
export async function copyCluster(url: string, folder: string): Promise<void> {
  // The driver knows the parameter of the start-up message; its types do not.
  const client = new Client({ connectionString: url, replication: 'true' } as ConstructorParameters<typeof Client>[0]);
  await client.connect();
  try {
    await new Promise<void>((settle, fail) => {
      const copy = new CopyOut(folder, `BASE_BACKUP (LABEL 'drill', CHECKPOINT 'fast', WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')`, settle, fail);
      client.query(copy as never);
    });
  } finally {
    await client.end();
  }
}

/** One command whose answer is files (PostgreSQL protocol: "Streaming Replication Protocol", BASE_BACKUP). */
class CopyOut {
  private file: number | undefined;
  private problem: Error | undefined;

  constructor(private readonly folder: string, private readonly text: string, private readonly settle: () => void, private readonly fail: (problem: Error) => void) {}

  submit(connection: { query(text: string): void }): void {
    connection.query(this.text);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    const kind = String.fromCharCode(chunk[0]!);
    if (kind === 'n') this.open(chunk.subarray(1, chunk.indexOf(0)).toString());
    else if (kind === 'm') this.open('backup_manifest');
    else if (kind === 'd') for (let at = 1; at < chunk.length; ) at += writeSync(this.file!, chunk, at);
  }

  handleError(problem: Error): void {
    this.problem = problem;
  }

  handleReadyForQuery(): void {
    if (this.file !== undefined) closeSync(this.file);
    if (this.problem === undefined) this.settle();
    else this.fail(this.problem);
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleCommandComplete(): void {}

  private open(name: string): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = openSync(join(this.folder, name), 'wx', 0o600);
  }
}
