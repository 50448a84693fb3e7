import { minimatch } from 'minimatch';

/** Path without doubled and trailing slashes, `.` and `..` resolved as text. */
function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

/** Is the path one of these directories or inside one? `/` stands only for itself, as everything is inside it. */
export function isUnder(path: string, directories: readonly string[]): boolean {
  const normalized = normalize(path);
  return directories.some((directory) => normalized === directory || (directory !== '/' && normalized.startsWith(`${directory}/`)));
}

/** Does a glob match the path, or one of its ends (`.aws/**` matches `/root/.aws/credentials`)? */
export function matchesPath(path: string, globs: readonly string[]): boolean {
  const normalized = normalize(path.replace(/^~(?=\/|$)|^\$\{?HOME\}?/, '/home'));
  return globs.some((glob) => minimatch(normalized, glob, { dot: true }) || minimatch(normalized, `**/${glob}`, { dot: true }));
}

/**
 * Control sockets of container runtimes: who can write to one can start a privileged container on the host.
 *
 * Docker: https://docs.docker.com/engine/security/#docker-daemon-attack-surface
 * containerd, CRI-O and cri-dockerd: https://kubernetes.io/docs/setup/production-environment/container-runtimes/
 * Podman: https://docs.podman.io/en/latest/markdown/podman-system-service.1.html
 */
const runtimeSockets = [
  '/docker.sock',
  '/containerd/containerd.sock',
  '/containerd.sock',
  '/crio/crio.sock',
  '/crio.sock',
  '/cri-dockerd.sock',
  '/dockershim.sock',
  '/podman/podman.sock',
  '/podman.sock',
  '/buildkitd.sock',
];

/** Is the path such a socket, or the directory of containerd, CRI-O or Podman that holds nothing but it? */
export function isRuntimeSocket(path: string): boolean {
  const normalized = normalize(path.replaceAll('\\', '/'));
  if (normalized.endsWith('/pipe/docker_engine')) return true;
  return runtimeSockets.some((socket) => normalized.endsWith(socket)) || /^(\/var)?\/run\/(containerd|crio|podman)$/.test(normalized);
}
