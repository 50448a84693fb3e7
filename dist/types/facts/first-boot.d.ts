/**
 * What a machine is told at its first boot about log-in over SSH with a password: by cloud-init's `ssh_pwauth`, or by a
 * script that writes sshd's `PasswordAuthentication`. The last word counts.
 *
 * @param text - user data as the machine gets it, not encoded
 * @returns `undefined` where it says nothing, and the image decides
 * @see https://docs.cloud-init.io/en/latest/reference/modules.html#set-passwords and
 * https://man.openbsd.org/sshd_config#PasswordAuthentication
 */
export declare function passwordLoginAtBoot(text: string): boolean | undefined;
