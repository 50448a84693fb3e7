// For tests of the Action: a server on this machine that speaks as much of GitHub's REST API as the Action asks for.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: Record<string, unknown>;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface SampleComment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
}

/** Who writes with the token of a job. */
export const bot = { login: 'github-actions[bot]', type: 'Bot' } as const;

const uploadId = '47177e22-5596-11eb-80a1-c1e54ef945c6';

const docs = 'https://docs.github.com/rest';

/** Answers as GitHub words them. */
export const refusals = {
  readOnly: { status: 403, body: { message: 'Resource not accessible by integration', documentation_url: docs, status: '403' } },
  missing: { status: 404, body: { message: 'Not Found', documentation_url: docs, status: '404' } },
  invalid: {
    status: 422,
    body: { message: 'Validation Failed', errors: [{ message: 'line must be part of the diff' }], documentation_url: docs },
  },
  broken: { status: 502, body: { message: 'Server Error' } },
  later: (seconds: number): Answer => ({
    status: 403,
    headers: { 'retry-after': String(seconds) },
    body: { message: 'You have exceeded a secondary rate limit', documentation_url: docs },
  }),
  exhausted: (reset: number): Answer => ({
    status: 429,
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
    body: { message: 'API rate limit exceeded', documentation_url: docs },
  }),
} as const;

export class SampleGitHub {
  asked: Asked[] = [];
  /** What is answered first, before all else, to requests of a method; used up in order. */
  refuse: { readonly method: string; readonly answer: Answer }[] = [];
  comments: SampleComment[] = [];
  reviewComments: SampleComment[] = [];
  /** What code scanning says of an upload, each time that it is asked; the last one for ever. */
  processing: readonly object[] = [];
  files: { readonly filename: string; readonly patch?: string }[] = [];
  readonly #server = createServer((request, response) => void this.#handle(request, response));

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  stop(): void {
    this.#server.close();
  }

  reset(): void {
    this.asked = [];
    this.refuse = [];
    this.comments = [];
    this.reviewComments = [];
    this.processing = [{ processing_status: 'complete', analyses_url: `${this.url}/analyses`, errors: null }];
    this.files = [];
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Requests that would change something. */
  get written(): readonly Asked[] {
    return this.asked.filter(({ method }) => method !== 'GET');
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request) text += part;
    const url = new URL(request.url ?? '/', this.url);
    const asked = {
      method: request.method ?? '',
      path: url.pathname,
      authorization: request.headers.authorization ?? '',
      body: text === '' ? {} : JSON.parse(text),
    };
    this.asked.push(asked);
    const index = this.refuse.findIndex(({ method }) => method === asked.method);
    const [refused] = index === -1 ? [] : this.refuse.splice(index, 1);
    const { status, headers, body } = refused?.answer ?? this.#answer(asked, url);
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  #answer(asked: Asked, url: URL): Answer {
    const [, route = ''] = /^\/repos\/shop\/infrastructure\/(.*)$/.exec(asked.path) ?? [];
    switch (`${asked.method} ${route.replace(/(?<=comments\/)\d+$/, 'N')}`) {
      case 'GET issues/7/comments':
        return this.#page(this.comments, url);
      case 'POST issues/7/comments': {
        const comment = { id: 1_000 + this.comments.length, body: String(asked.body['body']), user: bot };
        this.comments.push(comment);
        return { status: 201, body: comment };
      }
      case 'PATCH issues/comments/N':
        return { status: 200, body: { id: Number(route.split('/').at(-1)), body: asked.body['body'], user: bot } };
      case 'GET pulls/7/files':
        return this.#page(this.files, url);
      case 'GET pulls/7/comments':
        return this.#page(this.reviewComments, url);
      case 'POST pulls/7/reviews': {
        for (const { body } of asked.body['comments'] as { body: string }[]) this.reviewComments.push({ id: 1, body, user: bot });
        return { status: 200, body: { id: 80, state: 'COMMENTED', user: bot } };
      }
      case 'POST code-scanning/sarifs':
        return { status: 202, body: { id: uploadId, url: `${this.url}/repos/shop/infrastructure/code-scanning/sarifs/${uploadId}` } };
      case `GET code-scanning/sarifs/${uploadId}`: {
        const [state, ...later] = this.processing;
        if (later.length > 0) this.processing = later;
        return { status: 200, body: state };
      }
      default:
        return refusals.missing;
    }
  }

  /** @see https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api#using-link-headers */
  #page(all: readonly unknown[], url: URL): Answer {
    const size = Number(url.searchParams.get('per_page') ?? 30);
    const page = Number(url.searchParams.get('page') ?? 1);
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    const isLast = page * size >= all.length;
    return {
      status: 200,
      body: all.slice((page - 1) * size, page * size),
      ...(isLast ? {} : { headers: { link: `<${next}>; rel="next"` } }),
    };
  }
}
