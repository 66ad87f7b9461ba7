import { FileAnswer } from './file-answer.js';

describe('a file that is answered', () => {
  it('has a plain name', () => {
    expect(new FileAnswer('naervaern-log-2026-11-23-2148.csv', 'x').name).toBe('naervaern-log-2026-11-23-2148.csv');
  });

  it.each(['log.html', 'log', 'a"b.csv', 'a\r\nset-cookie: x.csv', '../log.csv', 'Freja Prøve.csv', '.csv', 'a.csv.html'])('has no other: %j', (name) => {
    expect(() => new FileAnswer(name, 'x')).toThrow('a file has a plain name');
  });
});
