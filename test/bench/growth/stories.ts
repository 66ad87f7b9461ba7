import { uuidv7 } from '#kernel';
import { unitByKey } from '../../../db/seed/places.js';
import { aDraft } from '../../builders/draft.js';
import { aSubmission, anIncident } from '../../builders/incident.js';
import type { Answer, Caller } from '../../harness/index.js';

/** A referral as it went over HTTP, from which copies are made. */
export interface Story {
  name: string;
  caseId: string;
  /** Of all that have ended; 0 for one that still runs. */
  share: number;
}

type Submission = ReturnType<typeof aSubmission>;

interface Told {
  officer: Caller;
  intake: Caller;
  coordinator: Caller;
  duty: Caller;
}

interface Plan {
  name: string;
  share: number;
  children?: number;
  withAdult?: boolean;
  isTypedBefore?: boolean;
  go?(told: Told, sent: Submission): Promise<void>;
}

const handled = async (who: Caller, partId: string, steps: readonly string[], from = 2): Promise<void> => {
  const bodies: Record<string, object> = { decide: { decision: 'investigation', ground: 'Barnet skal ses i dag' }, feedback: { feedback: 'followed_up' } };
  let version = from;
  for (const step of steps) went(await who.post(`/parts/${partId}/${step}`, { version: version++, ...bodies[step] }));
};

const toTheEnd = ['open', 'accept', 'decide', 'close'];

/** Most are one child's and are decided and closed; the shares add up to 100. */
const plans: readonly Plan[] = [
  { name: 'closed', share: 67, go: ({ intake }, sent) => handled(intake, sent.parts[0]!.id, toTheEnd) },
  {
    name: 'closed with the adult', share: 5, withAdult: true, isTypedBefore: true,
    async go({ officer, intake, coordinator }, sent) {
      const { id } = sent.parts[0]!;
      await handled(intake, id, ['open', 'accept']);
      went(await intake.put(`/parts/${id}/messages/${uuidv7()}`, { code: 'missing_information', about: 'residence' }));
      went(await officer.put(`/parts/${id}/messages/${uuidv7()}`, { code: 'information_added' }));
      await handled(intake, id, ['decide', 'feedback', 'close'], 4);
      await handled(coordinator, sent.parts[1]!.id, toTheEnd);
    },
  },
  {
    name: 'two children closed', share: 3, children: 2,
    async go({ intake }, sent) {
      for (const { id } of sent.parts) await handled(intake, id, toTheEnd);
    },
  },
  {
    name: 'not necessary', share: 15, isTypedBefore: true,
    async go({ officer, intake }, sent) {
      const { id } = sent.parts[0]!;
      went(await officer.post(`/parts/${id}/recall`, { version: 2, reason: 'wrong_receiver' }));
      // Too late by a moment: not everything in a log was answered.
      const { status } = await intake.post(`/parts/${id}/open`, { version: 2 });
      if (status === 200) throw new Error('a recalled part was opened');
      went(await officer.post(`/parts/${id}/not-necessary`, { version: 3, reason: 'sent_in_another_referral' }));
    },
  },
  {
    name: 'passed on and closed', share: 5,
    async go({ intake, duty }, sent) {
      const { id } = sent.parts[0]!;
      await handled(intake, id, ['open']);
      went(await intake.post(`/parts/${id}/pass-on`, { version: 3, contactPointId: unitByKey('koege-duty-officer').id }));
      await handled(duty, id, toTheEnd, 4);
    },
  },
  {
    name: 'consent taken back', share: 5, withAdult: true,
    async go({ officer, intake, coordinator }, sent) {
      const [child, adult] = sent.parts;
      await handled(coordinator, adult!.id, ['open']);
      went(await officer.post(`/parts/${adult!.id}/withdraw`, { version: 3 }));
      await handled(intake, child!.id, toTheEnd);
    },
  },
  { name: 'delivered', share: 0 },
  { name: 'opened', share: 0, go: ({ intake }, sent) => handled(intake, sent.parts[0]!.id, ['open']) },
  { name: 'accepted', share: 0, go: ({ intake }, sent) => handled(intake, sent.parts[0]!.id, ['open', 'accept']) },
  { name: 'decided', share: 0, go: ({ intake }, sent) => handled(intake, sent.parts[0]!.id, ['open', 'accept', 'decide']) },
];

/** Tells each story over HTTP, by the people who would: Freja of the specialised unit, and three offices in Køge. */
export async function tellStories(as: (personKey: string) => Promise<Caller>): Promise<Story[]> {
  const told: Told = {
    officer: await as('freja-police-officer'),
    intake: await as('karen-koege-child-intake'),
    coordinator: await as('mette-koege-adult-coordinator'),
    duty: await as('dorte-koege-duty-officer'),
  };
  const stories: Story[] = [];
  for (const plan of plans) stories.push(await tell(plan, told));
  return stories;
}

async function tell({ name, share, children = 1, withAdult = false, isTypedBefore = false, go }: Plan, told: Told): Promise<Story> {
  const incident = anIncident({ children });
  const whole = aSubmission(incident);
  const sent = withAdult ? whole : { ...whole, consents: [], parts: whole.parts.slice(0, children) };
  if (isTypedBefore) went(await told.officer.put(`/drafts/${incident.caseId}`, aDraft({ children }).body));
  went(await told.officer.put(`/submissions/${uuidv7()}`, sent));
  await go?.(told, sent);
  return { name, caseId: incident.caseId, share };
}

function went(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`a story stopped with ${answer.status}: ${answer.text}`);
  return answer;
}
