import { bool, declare, type Fact, text } from './declare.ts';

export const task = declare({
  type: 'Task',
  name: 'task',
  doc: 'A step that a tool runs on machines, and reports on: a task of Ansible.',
  fields: {
    name: text('What users call it.'),
    module: text('What it runs, by its full name.'),
    credential: text('The variable or option with a credential that the report of the task shows; absent where there is none.'),
    hidden: bool('Is the report kept from showing what the task was given and gave?'),
  },
});

export type Task = Fact<typeof task>;
