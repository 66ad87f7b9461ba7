/** No entry could be opened or closed, so nothing is shown: 503 (promise 3; domain.md requirement 31). */
export class AuditUnavailable extends Error {
  override readonly name = 'AuditUnavailable';
  constructor(cause: unknown) {
    super('the audit log cannot take an entry', { cause });
  }
}
