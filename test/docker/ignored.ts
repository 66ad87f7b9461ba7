/** Whether a path of the project is kept out of a build by a `.dockerignore`; the last rule that fits decides. */
export function ignoredBy(text: string): (path: string) => boolean {
  const rules = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')).map((line) => ({ keeps: line.startsWith('!'), fits: pattern(line.replace(/^!/, '')) }));
  return (path) => {
    const parts = path.split('/');
    // A rule about a folder is one about all that is in it.
    const ways = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    return rules.reduce((isOut, { keeps, fits }) => (ways.some((way) => fits.test(way)) ? !keeps : isOut), false);
  };
}

function pattern(rule: string): RegExp {
  const words = rule.split('/').map((word) => (word === '**' ? '(?:.*/)?' : `${word.replace(/[.+]/g, '\\$&').replaceAll('*', '[^/]*')}/`)).join('');
  return new RegExp(`^${words.replace(/\/$/, '')}$`);
}
