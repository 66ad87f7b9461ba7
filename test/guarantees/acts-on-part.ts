import { uuidv7 } from '#kernel';
import { unitByKey } from '../../db/seed/places.js';
import { staffIdOf } from '../builders/duty.js';
import { aChildPart, type BuiltIncident } from '../builders/incident.js';
import type { Answer, Caller } from '../harness/index.js';

export type ActOnPart = (caller: Caller, id: string, version: number) => Promise<Answer>;

/** Every look at a part of that incident and every act on one, each with a body that would do for the rightful actor. */
export function actsOnPartsOf(incident: BuiltIncident): [string, ActOnPart][] {
  const { id: _id, contactPointId: _to, calls: _calls, items: _items, ...content } = aChildPart(incident);
  const on = (act: string, body: Record<string, unknown> = {}): ActOnPart => (caller, id, version) => caller.post(`/parts/${id}/${act}`, { version, ...body });
  return [
    ['read', (caller, id) => caller.get(`/parts/${id}`)],
    ['read as its sender', (caller, id) => caller.get(`/parts/${id}/sent`)],
    ['see the children of', (caller, id) => caller.get(`/parts/${id}/children`)],
    ['open', on('open')],
    ['accept', on('accept')],
    ['return', on('return', { reason: 'wrong_contact_point' })],
    ['pass on', on('pass-on', { contactPointId: unitByKey('koege-duty-officer').id })],
    ['hand over', on('hand-over', { toStaffId: staffIdOf('jonas-koege-child-intake') })],
    ['take over', on('take-over')],
    ['decide', on('decide', { decision: 'investigation', ground: 'x' })],
    ['close', on('close')],
    ['answer', on('feedback', { feedback: 'followed_up' })],
    ['recall', on('recall', { reason: 'wrong_receiver' })],
    ['withdraw', on('withdraw')],
    ['answer as not necessary', on('not-necessary', { reason: 'mistaken_identity' })],
    ['hand over outside', on('outside-delivery', { toWhom: 'x', deliveredAt: '2026-11-24T03:30:00+01:00', how: 'x' })],
    ['send again', on('send-again', { wanted: aChildPart(incident) })],
    ['correct', on('correct', { reason: 'wrong_fact', wanted: content, statements: [] })],
    ['answer the end of the consent of', (caller, id) => caller.post(`/parts/${id}/consent-end`, { answer: 'stopped' })],
    ['write about', (caller, id) => caller.put(`/parts/${id}/messages/${uuidv7()}`, { code: 'call_me' })],
  ];
}
