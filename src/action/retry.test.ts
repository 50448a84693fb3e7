import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect, type GitHub } from './github.ts';
import { refusals, SampleGitHub } from './sample-github.ts';

const server = new SampleGitHub();
const now = Date.UTC(2026, 10, 21, 9);
let waits: number[] = [];
let github: GitHub;

beforeAll(async () => {
  await server.start();
  const patience = { now: () => now, wait: async (milliseconds: number) => void waits.push(milliseconds) };
  github = connect({ owner: 'shop', repository: 'infrastructure', token: 't', apiUrl: server.url, patience });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.reset();
  waits = [];
});

const read = (): Promise<unknown> => github.octokit.rest.issues.listComments({ ...github.repository, issue_number: 7 });
const write = (): Promise<unknown> => github.octokit.rest.issues.createComment({ ...github.repository, issue_number: 7, body: 'x' });

test.each([
  { title: 'to come back later', answers: [refusals.later(7)], waited: [7_000] },
  { title: 'to wait for the next hour, which is near', answers: [refusals.exhausted(now / 1_000 + 30)], waited: [30_000] },
  { title: 'to come back, twice', answers: [refusals.later(1), refusals.later(2)], waited: [1_000, 2_000] },
])('asked $title, it waits that long and goes on', async ({ answers, waited }) => {
  server.refuse = answers.map((answer) => ({ method: 'POST', answer }));
  await write();
  expect(waits).toEqual(waited);
  expect(server.comments.map(({ body }) => body)).toEqual(['x']);
});

test.each([
  { title: 'for longer than a minute', answers: [refusals.later(3_600)], waited: [] },
  { title: 'until the next hour, which is far', answers: [refusals.exhausted(now / 1_000 + 1_800)], waited: [] },
  { title: 'again and again', answers: Array.from({ length: 4 }, () => refusals.later(5)), waited: [5_000, 5_000, 5_000] },
])('asked to wait $title, it gives up', async ({ answers, waited }) => {
  server.refuse = answers.map((answer) => ({ method: 'POST', answer }));
  await expect(write()).rejects.toMatchObject({ status: answers[0]?.status });
  expect(waits).toEqual(waited);
});

test('when the server fails, what only reads is asked again, a little later each time', async () => {
  server.refuse = [refusals.broken, refusals.broken].map((answer) => ({ method: 'GET', answer }));
  await read();
  expect(waits).toEqual([1_000, 2_000]);
});

test('what makes something new is not sent twice', async () => {
  server.refuse = [{ method: 'POST', answer: refusals.broken }];
  await expect(write()).rejects.toMatchObject({ status: 502 });
  expect(server.written).toHaveLength(1);
});

test.each([refusals.readOnly, refusals.missing, refusals.invalid])('$status is final', async (answer) => {
  server.refuse = [{ method: 'GET', answer }];
  await expect(read()).rejects.toMatchObject({ status: answer.status });
  expect({ waits, asked: server.asked.length }).toEqual({ waits: [], asked: 1 });
});
