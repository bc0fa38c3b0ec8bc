/* The commands that `enable-debug-command` and `enable-module-command` are about (server.c, CMD_PROTECTED). */

export function isProtected(name: string): boolean {
  return name === 'debug' || /^module\|(load|loadex|unload)$/.test(name);
}
