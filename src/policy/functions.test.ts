import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRuntimeSocket, isUnder, matchesPath } from './paths.ts';
import { isMinimalImage, isMovingTag, versionParts } from './tags.ts';
import { isRoot, userId } from './users.ts';

describe('users', () => {
  test.each([
    { user: 'root', root: true, id: undefined },
    { user: '0', root: true, id: 0 },
    { user: '0:0', root: true, id: 0 },
    { user: '00', root: true, id: 0 },
    { user: 'root:app', root: true, id: undefined },
    { user: '', root: true, id: undefined },
    { user: ':1000', root: true, id: undefined },
    { user: '1000', root: false, id: 1000 },
    { user: '1000:0', root: false, id: 1000 },
    { user: 'app', root: false, id: undefined },
    { user: 'rootless', root: false, id: undefined },
    { user: 'ContainerAdministrator', root: true, id: undefined },
    { user: 'ContainerUser', root: false, id: undefined },
  ])('$user', ({ user, root, id }) => {
    expect(isRoot(user)).toBe(root);
    expect(userId(user)).toBe(id);
  });
});

describe('paths of the host', () => {
  test.each([
    { path: '/etc', under: true },
    { path: '/etc/', under: true },
    { path: '/etc/app', under: true },
    { path: '//etc//app', under: true },
    { path: '/srv/../etc/shadow', under: true },
    { path: '/etcetera', under: false },
    { path: '/srv/etc', under: false },
    { path: './etc', under: false },
    { path: 'etc', under: false },
    { path: '/', under: false },
  ])('$path under /etc: $under', ({ path, under }) => expect(isUnder(path, ['/etc'])).toBe(under));

  test('the root stands only for itself', () => {
    expect(isUnder('/', ['/'])).toBe(true);
    expect(isUnder('/.', ['/'])).toBe(true);
    expect(isUnder('/srv', ['/'])).toBe(false);
  });

  test('any path inside a directory is under it, however it is written', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.array(name, { maxLength: 4 }), (parts, more) => {
        const directory = `/${parts.join('/')}`;
        expect(isUnder([directory, ...more].join('/'), [directory])).toBe(true);
        expect(isUnder([directory, ...more, '..', ...more.slice(-1), ''].join('//'), [directory])).toBe(more.length > 0);
      }),
    );
  });

  test.each([
    { path: '/var/run/docker.sock', socket: true },
    { path: '/run/user/1000/docker.sock', socket: true },
    { path: '/run/containerd/containerd.sock', socket: true },
    { path: '/var/run/crio/crio.sock', socket: true },
    { path: '/run/podman/podman.sock', socket: true },
    { path: '/run/podman', socket: true },
    { path: '//./pipe/docker_engine', socket: true },
    { path: '\\\\.\\pipe\\docker_engine', socket: true },
    { path: '/var/run/mysqld/mysqld.sock', socket: false },
    { path: '/var/run', socket: false },
    { path: '/srv/docker.sock.d', socket: false },
  ])('$path is a runtime socket: $socket', ({ path, socket }) => expect(isRuntimeSocket(path)).toBe(socket));

  test.each([
    { path: '/root/.aws/credentials', hit: true },
    { path: '~/.aws', hit: true },
    { path: '${HOME}/.kube/config', hit: true },
    { path: './certs/server.key', hit: true },
    { path: './aws', hit: false },
    { path: '/srv/keyboard', hit: false },
  ])('$path holds credentials: $hit', ({ path, hit }) => expect(matchesPath(path, ['.aws', '.aws/**', '.kube/**', '*.key'])).toBe(hit));
});

describe('tags', () => {
  test.each([
    { tag: 'latest', moving: true, parts: 0 },
    { tag: 'stable', moving: true, parts: 0 },
    { tag: 'bookworm', moving: true, parts: 0 },
    { tag: 'alpine', moving: true, parts: 0 },
    { tag: 'main', moving: true, parts: 0 },
    { tag: '1.27-latest', moving: true, parts: 2 },
    { tag: 'nightly-20240101', moving: true, parts: 1 },
    { tag: '16', moving: false, parts: 1 },
    { tag: '20-slim', moving: false, parts: 1 },
    { tag: '15.6-alpine', moving: false, parts: 2 },
    { tag: 'v1.27.2', moving: false, parts: 3 },
    { tag: 'alpine3.20', moving: false, parts: 2 },
    { tag: 'sha-1a2b3c4', moving: false, parts: 1 },
    { tag: 'deadbeef', moving: false, parts: 0 },
    { tag: 'release-2024.10', moving: false, parts: 2 },
  ])('$tag', ({ tag, moving, parts }) => {
    expect(isMovingTag(tag)).toBe(moving);
    expect(versionParts(tag)).toBe(parts);
  });

  test.each([
    { repository: 'library/alpine', tag: '3.20', minimal: true },
    { repository: 'library/python', tag: '3.12-slim-bookworm', minimal: true },
    { repository: 'library/node', tag: '22-alpine3.20', minimal: true },
    { repository: 'distroless/static-debian12', tag: 'nonroot', minimal: true },
    { repository: 'chainguard/nginx', tag: '', minimal: true },
    { repository: 'ubi9/ubi-minimal', tag: '9.4', minimal: true },
    { repository: 'library/ubuntu', tag: '24.04', minimal: false },
    { repository: 'library/python', tag: '3.12', minimal: false },
    { repository: 'alpineclub/app', tag: '1', minimal: false },
    { repository: 'acme/slimline', tag: '1.0', minimal: false },
  ])('$repository:$tag is minimal: $minimal', ({ repository, tag, minimal }) => expect(isMinimalImage(repository, tag)).toBe(minimal));
});
