import { bool, declare, type Fact, text } from './declare.ts';

export const workload = declare({
  type: 'Workload',
  name: 'workload',
  doc: 'Something that runs containers: a Deployment, a Compose service, a task definition.',
  fields: {
    name: text('Its name, without the namespace.'),
    kind: text('The kind of object in the words of its platform: `Deployment`, `service`, `aws_ecs_task_definition`.'),
    namespace: text('Its namespace or project; absent when the code does not say.'),
    ingressIsolated: bool('Does some network policy select its pods for ingress, so that only what policies list gets in?'),
    egressIsolated: bool('Does some network policy select its pods for egress, so that only what policies list gets out?'),
    os: text('`linux` or `windows`.', { lacking: 'linux' }),
  },
});

export type Workload = Fact<typeof workload>;
