import type { OrganisationReadinessAnswer } from '#api-client';
import { PageHeading } from '../../fds/page-heading.js';
import { type Task, TaskList } from '../../fds/task-list.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import type { Session } from '../../session/session.js';
import type { Language } from '../../texts/language.js';
import { readinessTexts } from '../../texts/readiness.js';
import { type AnyTask, taskHint } from './task-hint.js';

interface Group {
  readonly heading: string;
  readonly tasks: readonly Task[];
}

/** What the administrator still has to see to, and where; what lacks something comes first. */
export function readinessPage({ units, organisation }: OrganisationReadinessAnswer, { person }: Session, language: Language): Page {
  const say = readinessTexts.in(language);
  const shown = (tasks: readonly AnyTask[], unitId?: string): Task[] => tasks.map((task) => {
    const hint = taskHint(task, language);
    return { text: say(task.code), href: addressIn(language, whereToMend(task, unitId)), state: task.isReady ? 'ready' : 'missing', ...(hint === undefined ? {} : { hint }) };
  });
  const groups: Group[] = [
    ...units.map(({ unitId, name, tasks }) => ({ heading: name[language], tasks: shown(tasks, unitId) })),
    { heading: person.organisation.name[language], tasks: shown(organisation) },
  ];
  const all = groups.flatMap(({ tasks }) => tasks);
  const missing = missingIn(all);
  return {
    title: say('title'),
    live: ['directory.changed'],
    content: (
      <>
        <PageHeading text={say('ready', { ready: all.length - missing, all: all.length })} />
        <p class="lead">{missing === 0 ? say('nothingMissing', { organisation: person.organisation.name[language] }) : say('somethingMissing', { count: missing })}</p>
        {groups.toSorted((one, other) => Number(missingIn(other.tasks) > 0) - Number(missingIn(one.tasks) > 0)).map(({ heading, tasks }) => (
          <section>
            <h2>{say('readyIn', { where: heading, ready: tasks.length - missingIn(tasks), all: tasks.length })}</h2>
            <TaskList tasks={tasks} />
          </section>
        ))}
      </>
    ),
  };
}

const missingIn = (tasks: readonly Task[]): number => tasks.filter(({ state }) => state === 'missing').length;

/** The page on which a task can be done. */
function whereToMend({ code }: AnyTask, unitId?: string): `/${string}` {
  if (unitId === undefined || code === 'role_holder') return '/administration/brugere';
  return code === 'duty_roster' ? `/administration/vagtplan/${unitId}` : `/administration/kontaktpunkter/${unitId}`;
}
