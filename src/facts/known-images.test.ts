import { expect, test } from 'vitest';
import { parseImageReference } from './image.ts';
import { knownEnvironment, knownUser } from './known-images.ts';

const userOf = (reference: string): string | undefined => {
  const parsed = parseImageReference(reference);
  return parsed && knownUser(parsed);
};

test.each([
  { reference: 'nginxinc/nginx-unprivileged:1.27-alpine', user: '101' },
  { reference: 'bitnami/postgresql:16', user: '1001' },
  { reference: 'gcr.io/distroless/static-debian12:nonroot', user: '65532' },
  { reference: 'gcr.io/distroless/java21:debug-nonroot', user: '65532' },
  { reference: 'prom/prometheus', user: 'nobody' },
  { reference: 'haproxy:3.0-alpine', user: 'haproxy' },
  { reference: 'haproxy', user: 'haproxy' },
  { reference: 'docker.elastic.co/elasticsearch/elasticsearch:8.15.0', user: '1000:0' },
  { reference: 'percona:5.7', user: 'mysql' },
  { reference: 'percona:8.0.36-28', user: 'mysql' },
  { reference: 'mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled', user: '1654' },
])('$reference starts as $user', ({ reference, user }) => expect(userOf(reference)).toBe(user));

test.each([
  { reference: 'nginx:1.27', because: 'starts as root and drops its rights by itself' },
  { reference: 'gcr.io/distroless/static-debian12', because: 'is root without the tag nonroot' },
  { reference: 'bitnami/node:20', because: 'ends without USER' },
  { reference: 'percona:5.6', because: 'is older than the user' },
  { reference: 'haproxy:2.2', because: 'is older than the user' },
  { reference: 'haproxy:2', because: 'may be older than the user' },
  { reference: 'registry.example/prom/prometheus:v3.1.0', because: 'is somebody else’s copy' },
  { reference: 'docker.elastic.co/elasticsearch/elasticsearch:7.17.9', because: 'is older than the user' },
])('$reference is not known: it $because', ({ reference }) => expect(userOf(reference)).toBeUndefined());

test('.NET names its user in the environment since version 8', () => {
  const environment = (reference: string): unknown => knownEnvironment(parseImageReference(reference) ?? { registry: '', repository: '' });
  expect(environment('mcr.microsoft.com/dotnet/aspnet:9.0')).toEqual(new Map([['APP_UID', '1654']]));
  expect(environment('mcr.microsoft.com/dotnet/aspnet:6.0')).toEqual(new Map());
});
