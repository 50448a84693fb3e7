import type { FirewallFlows } from '../engine/flows.ts';
import { flowsAsMarkdown, flowsAsText } from '../network/index.ts';
import type { Answer, Command, World } from './command.ts';
import { inputOptions, inputsOf } from './inputs.ts';
import { type Options, parseOptions } from './options.ts';
import { progressLine } from './progress.ts';
import { placeOf } from './root.ts';
import { textOf } from './stdin.ts';

// One matrix is that of one set of inputs.
const { env: _environments, ...inputs } = inputOptions;

const options: Options = {
  format: { value: 'FORMAT', doc: 'how to print', short: 'f', choices: ['text', 'markdown', 'json'], fallback: 'text' },
  include: { value: 'GLOB', doc: 'look only at files that match', many: true },
  exclude: { value: 'GLOB', doc: 'do not look at files that match', many: true },
  root: { value: 'FOLDER', doc: 'the folder that paths are relative to; nothing outside it is read' },
  ...inputs,
};

export const flows: Command = {
  name: 'flows',
  summary: 'Prints who may talk to whom: what each firewall lets through after all its rules and defaults.',
  operands: '[path ...]',
  options,
  notes: [
    'Each row is what passes: from, to, protocols and ports. It is computed from all rules together, in the order of their platform, with the defaults behind them. "(perhaps)" marks what depends on a value that the code does not decide.',
    'The same code always prints the same text, so the output can be kept in the repository and a change to it be reviewed.',
  ],
  examples: [
    ['iac-guard flows', 'the firewalls of this folder'],
    ['iac-guard flows --format markdown network/ > FLOWS.md', 'tables for the documentation or a pull request'],
    ['iac-guard flows --format json site.yml', 'for programs'],
  ],
  run,
};

async function run(words: readonly string[], world: World): Promise<Answer> {
  const parsed = parseOptions(options, words);
  const named = parsed.operands.filter((path) => path !== '-');
  const place = placeOf(parsed.one('root'), named, world.folder);
  const paths = named.map(place.inside);
  const stdin = parsed.operands.includes('-') ? await textOf(world.stdin) : undefined;
  const progress = progressLine(world.stderr);
  const { flows: flowsIn } = await import('../engine/flows.ts');
  const result = await flowsIn({
    root: place.root,
    paths: paths.includes('.') && stdin === undefined ? [] : paths,
    include: parsed.many('include'),
    exclude: parsed.many('exclude'),
    inputs: { composeFiles: [], helm: false, helmValues: [], kustomize: false, ...inputsOf(parsed, place.inside).inputs },
    progress: progress.step,
    ...(stdin === undefined ? {} : { stdin }),
  }).finally(progress.done);
  const lost = result.notices.filter((notice) => notice.lost);
  return {
    stdout: printed(result.firewalls, parsed.one('format')),
    stderr: lost.map(({ file, range, message }) => `${file ?? ''}${range ? `:${range.startLine}` : ''}  not read: ${message}\n`).join(''),
    status: lost.length > 0 ? 3 : 0,
  };
}

function printed(firewalls: readonly FirewallFlows[], format: string | undefined): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ firewalls }, undefined, 2)}\n`;
    case 'markdown':
      return firewalls.map(markdown).join('\n') || 'There is no firewall in the code.\n';
    default:
      return firewalls.map(text).join('\n') || 'There is no firewall in the code.\n';
  }
}

const text = (one: FirewallFlows): string => {
  const rows = flowsAsText(one.flows).replace(/^(?=.)/gm, '  ') || '  Nothing passes.\n';
  return `${one.address}\n  ${about(one)}\n\n${rows}`;
};

const markdown = (one: FirewallFlows): string =>
  `## ${escaped(one.address)}\n\n${escaped(about(one))}\n\n${one.flows.length > 0 ? flowsAsMarkdown(one.flows) : 'Nothing passes.\n'}`;

/** `network security group web, covers interface web-nic; site.yml:12` */
function about({ platform, name, covers, condition, file, range }: FirewallFlows): string {
  const covered = covers === undefined ? '' : `, covers ${covers || 'nothing in the code'}`;
  return `${platform} ${name}${covered}${condition === undefined ? '' : `, if ${condition}`}; ${file}:${range.startLine}`;
}

const escaped = (written: string): string => written.replace(/[\\`*_<>[\]|]/g, '\\$&').replace(/\s+/g, ' ');
