import { uuidv7 } from '#kernel';
import { asFile, markedForm, markedRoute } from './marked-request.js';

const id = uuidv7();
const target = { route: 'PUT /cases/:caseId', method: 'PUT', path: `/cases/${id}`, ids: { caseId: id }, marks: [], isStream: false, headers: async () => ({}) };

describe('what sqlmap is given', () => {
  it('has the ids of an address marked, and then the texts of a body', () => {
    const [ids, body] = markedRoute({ ...target, body: { text: 'a*b', count: 1, persons: [{ name: 'Bo' }, { name: 'Ib' }] } }, 10);
    expect(ids).toMatchObject({ path: `/cases/${id}*`, marks: 1, body: expect.not.stringContaining('*') });
    // Of two children's names one is enough.
    expect(body).toMatchObject({ path: `/cases/${id}`, marks: 2, body: '{"text":"ab*","count":1,"persons":[{"name":"Bo*"},{"name":"Ib"}]}' });
  });

  it('is nothing where there is nothing to mark', () => {
    expect(markedRoute({ ...target, route: 'GET /me', method: 'GET', path: '/me' }, 10)).toEqual([]);
  });

  it('leaves the token of a form as it is', () => {
    expect(markedForm({ action: '/da/x', fields: { csrf: ['t'], text: ['å'], tick: ['1', '2'] } }, 10)).toEqual([
      { name: 'POST /da/x', method: 'POST', path: '/da/x', type: 'application/x-www-form-urlencoded', body: 'csrf=t&text=%C3%A5*&tick=1*&tick=2', marks: 2, isAddress: false },
    ]);
  });

  it('says who asks to nobody who reads the file', () => {
    expect(asFile({ name: '', method: 'GET', path: '/me', marks: 0, isAddress: true }, 'localhost:1')).toBe('GET /me HTTP/1.1\r\nHost: localhost:1\r\n\r\n');
  });
});
