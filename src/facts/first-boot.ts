/**
 * What a machine is told at its first boot about log-in over SSH with a password: by cloud-init's `ssh_pwauth`, or by a
 * script that writes sshd's `PasswordAuthentication`. The last word counts.
 *
 * @param text - user data as the machine gets it, not encoded
 * @returns `undefined` where it says nothing, and the image decides
 * @see https://docs.cloud-init.io/en/latest/reference/modules.html#set-passwords and
 * https://man.openbsd.org/sshd_config#PasswordAuthentication
 */
export function passwordLoginAtBoot(text: string): boolean | undefined {
  let answer: boolean | undefined;
  for (const line of text.split('\n').filter((one) => !/^\s*#/.test(one))) {
    const pattern = /^\s*ssh_pwauth\s*:\s*["']?(\w+)|\bPasswordAuthentication[\s=]+(yes|no)\b/gi;
    for (const [, cloudInit, sshd] of line.matchAll(pattern)) {
      const word = (cloudInit ?? sshd ?? '').toLowerCase();
      if (/^(true|yes|on|1)$/.test(word)) answer = true;
      else if (/^(false|no|off|0)$/.test(word)) answer = false;
    }
  }
  return answer;
}
