import { expect, test } from 'vitest';
import { passwordLoginAtBoot } from './first-boot.ts';

test.each([
  { text: '#cloud-config\nssh_pwauth: true\n', answer: true },
  { text: '#cloud-config\nssh_pwauth: "no"\n', answer: false },
  { text: '#cloud-config\n# ssh_pwauth: true\npackages: [nginx]\n', answer: undefined },
  { text: '#cloud-config\nssh_pwauth: unchanged\n', answer: undefined },
  { text: "#!/bin/sh\nsed -i 's/^PasswordAuthentication no/PasswordAuthentication yes/' /etc/ssh/sshd_config\n", answer: true },
  { text: "#!/bin/sh\nsed -i 's/#PasswordAuthentication yes/PasswordAuthentication no/' /etc/ssh/sshd_config\n", answer: false },
  { text: '#!/bin/sh\n# PasswordAuthentication yes\napt-get update\n', answer: undefined },
])('$text says $answer', ({ text, answer }) => expect(passwordLoginAtBoot(text)).toBe(answer));
