/* What the C library says of an error of the system: the sentences a log has. */

const SENTENCES: Record<string, string> = {
  EACCES: 'Permission denied', EADDRINUSE: 'Address already in use', EADDRNOTAVAIL: 'Cannot assign requested address',
  EAFNOSUPPORT: 'Address family not supported by protocol', EINVAL: 'Invalid argument', EISDIR: 'Is a directory',
  ENAMETOOLONG: 'File name too long', ENOENT: 'No such file or directory', ENOTDIR: 'Not a directory',
  ENOTFOUND: 'Name or service not known', EAI_AGAIN: 'Temporary failure in name resolution', EROFS: 'Read-only file '
    + 'system', EPERM: 'Operation not permitted', ENOSPC: 'No space left on device',
};

export function errorCode(problem: unknown): string {
  return problem instanceof Error && 'code' in problem && typeof problem.code === 'string' ? problem.code : '';
}

export function errorSentence(problem: unknown): string {
  return SENTENCES[errorCode(problem)] ?? (problem instanceof Error ? problem.message : String(problem));
}
