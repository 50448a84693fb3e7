/** How requests are tried again. Tests have a clock of their own. */
export interface Patience {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export const clock: Patience = {
  now: Date.now,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const mostRetries = 3;

/** A runner that waits costs money; who is told to wait longer goes on without. */
const longestWait = 60_000;

/** What an error of a request says. */
interface Refusal {
  readonly status?: number;
  readonly message: string;
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> };
}

/**
 * Sends a request, and again when GitHub asks to come back later or is out of order. What makes something new is not
 * sent again after a failure of the server, which may have made it all the same.
 *
 * @throws the last error
 */
export async function withRetries<T>(method: string, send: () => Promise<T>, { now, wait }: Patience): Promise<T> {
  for (let retry = 0; ; retry++) {
    try {
      return await send();
    } catch (error) {
      const delay = delayOf(error as Refusal, { isRepeatable: method !== 'POST', retry, now: now() });
      if (retry === mostRetries || delay === undefined || delay > longestWait) throw error;
      await wait(delay);
    }
  }
}

/** @see https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately */
function delayOf(
  { status = 0, message, response }: Refusal,
  { isRepeatable, retry, now }: { readonly isRepeatable: boolean; readonly retry: number; readonly now: number },
): number | undefined {
  const backOff = 1_000 * 2 ** retry;
  if (status >= 500) return isRepeatable ? backOff : undefined;
  if (status !== 403 && status !== 429) return undefined;
  const headers = response?.headers ?? {};
  const asked = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && Number.isFinite(asked)) return Math.max(0, asked * 1_000);
  if (headers['x-ratelimit-remaining'] === '0') return Math.max(0, Number(headers['x-ratelimit-reset'] ?? 0) * 1_000 - now);
  return status === 429 || /secondary rate limit/i.test(message) ? longestWait : undefined;
}
