import type { Site } from '../../facts/declare.ts';
import { onCommandLine } from '../../facts/secret/command-line.ts';
import { entrySecret } from '../../facts/secret/entry.ts';
import { namedCredential } from '../../facts/secret/key-name.ts';
import { oncePerPlace, placeOf, secretFact } from '../../facts/secret/secret-fact.ts';
import type { Secret } from '../../facts/secret.ts';
import { entriesOf, entryOf, get, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import { textOf } from '../../tree/span.ts';

/** The credentials in a workflow: in variables, inputs of actions and scripts, at each level. */
export function secretsOf(workflow: Node): readonly Secret[] {
  const { path } = workflow.span.source;
  const jobs = entriesOf(get(workflow, 'jobs'));
  const whole: Site = { format: 'workflow', address: path, header: workflow.span, block: workflow.span };
  return oncePerPlace([
    ...inEntries(get(workflow, 'env'), whole),
    ...jobs.flatMap(({ key, keySpan, value }) =>
      jobSecrets(value, { ...whole, address: `${path} › job ${key}`, header: keySpan, block: value.span }),
    ),
  ]);
}

function jobSecrets(job: Node, site: Site): readonly Secret[] {
  const steps = itemsOf(get(job, 'steps'));
  // What a database of the job is started with lives as long as the job.
  const given = new Set(
    entriesOf(get(job, 'services')).flatMap(({ value }) => entriesOf(get(value, 'env')).flatMap((one) => stringOf(one.value) ?? [])),
  );
  const found = [
    ...inEntries(get(job, 'env'), site),
    ...inEntries(get(job, 'with'), site),
    ...inEntries(get(job, 'secrets'), site),
    ...inEntries(get(job, 'container', 'env'), site),
    ...inEntries(get(job, 'container', 'credentials'), site),
    ...entriesOf(get(job, 'services')).flatMap(({ value }) => inEntries(get(value, 'credentials'), site)),
    ...steps.flatMap((step, index) => stepSecrets(step, index, site)),
  ];
  return found.filter(({ values: { literal } }) => !(literal?.span && given.has(textOf(literal.span))));
}

function stepSecrets(step: Node, index: number, job: Site): readonly Secret[] {
  const name = stringOf(get(step, 'name')) ?? stringOf(get(step, 'id')) ?? stringOf(get(step, 'uses')) ?? String(index + 1);
  const first = entriesOf(step)[0];
  const site: Site = { ...job, address: `${job.address} › step ${name}`, header: first?.keySpan ?? step.span, block: step.span };
  return [
    ...inEntries(get(step, 'env'), site),
    ...inEntries(get(step, 'with'), site),
    ...keyFiles(step, site),
    ...inScript(get(step, 'run'), site),
  ];
}

/** Databases that live as long as a job may have any password; so what only such ones take is let alone. */
const isShortLived = (one: Secret, node: Node): boolean =>
  (one.values.wellKnown?.state === 'known' && one.values.wellKnown.value) ||
  /@(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(stringOf(node) ?? '');

const inEntries = (node: Node | undefined, site: Site): readonly Secret[] =>
  entriesOf(node).flatMap(({ key, value }) => {
    const text = stringOf(value) ?? '';
    // An empty input, and one of the job's own token, is a choice of the action.
    if (text === '' || /\$\{\{\s*(github\.token|secrets\.GITHUB_TOKEN)\s*\}\}/.test(text)) return [];
    return entrySecret(key.replaceAll('-', '_'), value, site).flatMap((one) =>
      isShortLived(one, value)
        ? []
        : [{ ...one, values: { ...one.values, key: { ...one.values.key, state: 'known', value: key } } } as Secret],
    );
  });

function inScript(run: Node | undefined, site: Site): readonly Secret[] {
  const text = stringOf(run);
  if (run === undefined || text === undefined) return [];
  return onCommandLine(text, 'run').flatMap(({ key, kind, start, end, wellKnown }) => {
    const value = text.slice(start, end);
    const local = /^[^\n]*@(localhost|127\.0\.0\.1)\b/.test(text.slice(start, end + 200));
    return wellKnown || local ? [] : [secretFact(site, { key, kind, origin: 'literal', span: placeOf(run, value), length: value.length })];
  });
}

/**
 * Actions that sign in to a cloud with a key that does not expire, where they could do so without any.
 *
 * @see https://github.com/google-github-actions/auth#inputs-service-account-key-json · https://github.com/Azure/login#readme
 */
const keyInputs: readonly (readonly [RegExp, string])[] = [
  [/^google-github-actions\/(auth|setup-gcloud)@/i, 'credentials_json'],
  [/^google-github-actions\/setup-gcloud@/i, 'service_account_key'],
  [/^azure\/login@/i, 'creds'],
];

function keyFiles(step: Node, site: Site): readonly Secret[] {
  const uses = stringOf(get(step, 'uses')) ?? '';
  return keyInputs.flatMap(([action, input]) => {
    const entry = action.test(uses) ? entryOf(get(step, 'with'), input) : undefined;
    if (!entry || namedCredential(input)?.sure) return [];
    return [secretFact(site, { key: input, kind: 'cloud access key', origin: 'reference', span: entry.value.span })];
  });
}
