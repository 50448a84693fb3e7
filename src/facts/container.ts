import { bool, declare, type Fact, int, listOf, refTo, text } from './declare.ts';
import { image } from './image.ts';
import { workload } from './workload.ts';

export const capability = declare({
  type: 'Capability',
  name: 'capability',
  doc: 'A Linux capability that a container drops or adds.',
  fields: { name: text('Upper case without the `CAP_` prefix: `NET_ADMIN`, `ALL`.') },
});

export const hostNamespace = declare({
  type: 'HostNamespace',
  name: 'hostNamespace',
  doc: 'A Linux namespace that the container might share with its host.',
  fields: {
    name: text('`network`, `pid`, `ipc`, `uts`, `user` or `cgroup`.'),
    shared: bool('Does the container live in the namespace of the host?'),
  },
});

export const mount = declare({
  type: 'Mount',
  name: 'mount',
  doc: 'Something mounted into a container.',
  fields: {
    kind: text(
      '`host` for a path of the host, `volume` for a named volume, `file` for a secret or configuration object, `memory` for tmpfs and the like.',
    ),
    source: text('The path on the host, or the name of the volume; relative host paths as written. Absent for anonymous volumes.'),
    target: text('The path in the container.'),
    readOnly: bool('Is it mounted read-only?'),
    sharedWith: text('The other containers or services that mount the same writable thing, in one phrase; absent when there is none.'),
    propagation: text(
      'Mount propagation: `private`, `rprivate`, `slave`, `rslave`, `shared`, `rshared` (Kubernetes: `None`, `HostToContainer`, `Bidirectional`).',
    ),
  },
});

export const sysctl = declare({
  type: 'Sysctl',
  name: 'sysctl',
  doc: 'A kernel parameter that a container or pod sets.',
  fields: { name: text('`net.core.somaxconn`'), value: text('The value as text.') },
});

export const hostPort = declare({
  type: 'HostPort',
  name: 'port',
  doc: 'A port of the node that a container claims.',
  fields: {
    hostPort: int('The port on the node; 0 for none.'),
    containerPort: int('The port in the container.'),
  },
});

export const probe = declare({
  type: 'Probe',
  name: 'probe',
  doc: 'A health check that the platform knows for a container.',
  fields: {
    name: text('`liveness`, `readiness` or `health`.'),
    declared: bool('Is there one, and is it not switched off?'),
  },
});

/**
 * A container as its platform will start it. Adapters leave out what their platform does not have, and fill in the
 * platform's defaults for what nobody set.
 */
export const container = declare({
  type: 'Container',
  name: 'container',
  doc: 'A container as its platform will start it: settings of the pod, the image and the platform already applied.',
  fields: {
    name: text('The name of the container or service.'),
    role: text('`main`, `init`, `sidecar` (an init container that keeps running) or `ephemeral`.', { lacking: 'main' }),
    workload: refTo(workload, 'The workload that it belongs to.'),

    user: text(
      'The user it starts as: a name or number, `user:group` forms included; from the container, the pod, the Dockerfile that builds it, or what is known of the image. Absent when nothing tells, which means the default of an unknown image.',
    ),
    runAsNonRoot: bool('Does the platform refuse to start it as root?', { lacking: false }),
    privileged: bool('Has it all rights of the host?'),
    allowPrivilegeEscalation: bool('Can a process in it gain more rights than its parent, for instance by setuid programs?'),
    readOnlyRootFilesystem: bool('Is its root filesystem mounted read-only?'),
    droppedCapabilities: listOf(capability, 'Capabilities that it gives up.'),
    addedCapabilities: listOf(capability, 'Capabilities that it gets beyond the default set of the runtime, or gets back.'),
    hostNamespaces: listOf(hostNamespace, 'Namespaces of the host about which something is said.'),
    mounts: listOf(mount, 'What is mounted into it, in file order.'),
    seccompProfile: text('`Unconfined`, `RuntimeDefault` or `Localhost`. Absent where neither code nor platform sets one.'),
    appArmorProfile: text(
      '`Unconfined`, `RuntimeDefault`, `Localhost` or the name of a profile. Absent where neither code nor platform sets one.',
    ),
    seLinuxType: text('The SELinux type of its processes; `disabled` where labels are switched off. Absent where the platform chooses.', {
      lacking: '',
    }),
    procMount: text('`Default` (sensitive files of /proc masked) or `Unmasked`.'),
    sysctls: listOf(sysctl, 'Kernel parameters set for it.'),
    hostPorts: listOf(hostPort, 'Ports of the node that it claims.'),

    memoryLimit: text('The most memory it may use, as written. Absent when unlimited.'),
    cpuLimit: text('The most processor time it may use, as written. Absent when unlimited.'),
    memoryRequest: text('The memory reserved for it, as written.'),
    cpuRequest: text('The processor time reserved for it, as written.'),
    pidsLimit: int('The most processes it may have. Absent when unlimited.'),

    images: listOf(image, 'The image that it runs; for a Dockerfile the base images from outside, of each stage.'),
    imagePullPolicy: text('`Always`, `IfNotPresent` or `Never`.'),
    probes: listOf(probe, 'The health checks that its platform has: liveness and readiness in Kubernetes, one health check elsewhere.'),
    restartPolicy: text('`no`, `always`, `on-failure`, `unless-stopped`.'),
    restartMaximum: int('How often it is started again at the most; 0 for without end.', { lacking: 0 }),
    logsBounded: bool('Do its logs rotate, or leave the host?'),
    cgroupParent: text('The control group that it is put under. Absent for the default one.'),
  },
});

export type Container = Fact<typeof container>;
export type Capability = Fact<typeof capability>;
export type HostNamespace = Fact<typeof hostNamespace>;
export type Mount = Fact<typeof mount>;
export type Sysctl = Fact<typeof sysctl>;
export type HostPort = Fact<typeof hostPort>;
export type Probe = Fact<typeof probe>;
