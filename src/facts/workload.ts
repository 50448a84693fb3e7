import { declare, type Fact, text } from './declare.ts';

export const workload = declare({
  type: 'Workload',
  name: 'workload',
  doc: 'Something that runs containers: a Deployment, a Compose service, a task definition.',
  fields: {
    name: text('Its name, without the namespace.'),
    kind: text('The kind of object in the words of its platform: `Deployment`, `service`, `aws_ecs_task_definition`.'),
    namespace: text('Its namespace or project; absent when the code does not say.'),
    os: text('`linux` or `windows`.', { lacking: 'linux' }),
  },
});

export type Workload = Fact<typeof workload>;
