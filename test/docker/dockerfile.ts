/** One line of a Dockerfile: its word, and what follows with the flags taken out. */
export interface Instruction {
  word: string;
  flags: Record<string, string>;
  rest: string;
}

export interface Stage {
  name: string;
  base: string;
  instructions: Instruction[];
}

/**
 * The stages of a Dockerfile, as far as ours goes: one instruction a line, ARG before the first FROM only.
 * @throws Error for a line that it does not understand
 */
export function stagesOf(text: string): Stage[] {
  const variables: Record<string, string> = {};
  const stages: Stage[] = [];
  for (const line of text.split('\n').map((each) => each.trim()).filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, word = '', after = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    const { flags, rest } = flagsOf(after);
    if (word === 'ARG' && stages.length === 0) {
      const [name, value] = rest.split('=') as [string, string];
      variables[name] = value;
    } else if (word === 'FROM') {
      const [, base, name] = /^(\S+) AS (\S+)$/.exec(rest.replace(/\$\{(\w+)\}/g, (_all, variable: string) => variables[variable] ?? '')) ?? [];
      if (base === undefined || name === undefined) throw new Error(`Every stage has a name: ${line}`);
      stages.push({ name, base, instructions: [] });
    } else if (known.has(word) && stages.length > 0) {
      stages.at(-1)!.instructions.push({ word, flags, rest });
    } else {
      throw new Error(`The Dockerfile says something that is not understood: ${line}`);
    }
  }
  return stages;
}

const known: ReadonlySet<string> = new Set(['WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'ENTRYPOINT', 'EXPOSE']);

function flagsOf(text: string): { flags: Record<string, string>; rest: string } {
  const flags: Record<string, string> = {};
  let rest = text;
  for (let found; (found = /^--([a-z]+)=(\S+)\s+/.exec(rest)); rest = rest.slice(found[0].length)) flags[found[1]!] = found[2]!;
  return { flags, rest };
}

/** What is wrong with the images as they are described. Empty when all is well. */
export function complaintsOf(stages: readonly Stage[]): string[] {
  const shipped = stages.filter(({ name }) => name !== 'build');
  const last = ({ instructions }: Stage, word: string) => instructions.findLast((each) => each.word === word)?.rest;
  return [
    ...stages.filter(({ base }) => !/^[a-z]+:[\w.-]*\d+[\w.-]*(@sha256:[0-9a-f]{64})?$/.test(base) || base.endsWith(':latest')).map(({ name, base }) => `${name}: ${base} is no pinned image`),
    ...stages.filter(({ base, name }) => name !== 'proxy' && !/^node:24\.\d+\.\d+-slim/.test(base)).map(({ name }) => `${name}: stands on another Node than 24, slim`),
    ...shipped.filter((stage) => !/^[1-9]\d{3,}:[1-9]\d{3,}$/.test(last(stage, 'USER') ?? '')).map(({ name }) => `${name}: does not run as a number that is nobody`),
    ...shipped.filter((stage) => !last(stage, 'ENTRYPOINT')?.startsWith('["')).map(({ name }) => `${name}: starts by way of a shell`),
    ...shipped.flatMap(({ name, instructions }) => instructions.filter(({ word, flags, rest }) => word === 'COPY' && flags['from'] === undefined && !rest.startsWith('docker/proxy/')).map(({ rest }) => `${name}: takes ${rest} past the build`)),
    ...shipped.flatMap(({ name, instructions }) => instructions.filter(({ word, rest }) => word === 'ENV' && /PASSWORD|SECRET|TOKEN|_KEY|DATABASE_URL/.test(rest)).map(() => `${name}: holds a secret`)),
    ...shipped.flatMap(({ name, instructions }) => {
      const user = instructions.findLastIndex(({ word }) => word === 'USER');
      return instructions.slice(user + 1).some(({ word }) => word === 'RUN' || word === 'COPY') ? [`${name}: changes files after it has become nobody`] : [];
    }),
  ];
}
