// Imported first: what a package does while it loads (it reads proxies and the event) must not end in a stack trace either.
import { lastWords } from './last-words.ts';

process.on('uncaughtException', (error) => {
  process.stdout.write(`${lastWords(error)}\n`);
  process.exitCode = 1;
});
