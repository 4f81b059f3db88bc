import type { Variables } from '../../facts.ts';

/**
 * What opens an address; null where no screen is there to show it. BROWSER is a
 * command that gets the address as its last word.
 */
export function browserCommand(environment: Variables, platform: string = process.platform): readonly string[] | null {
  const named = (environment['BROWSER'] ?? '').split(':')[0]?.trim() ?? '';
  if (named !== '' && !named.includes('%s')) return named.split(/\s+/u);
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['explorer.exe'];
  const screen = environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] || environment['WSL_DISTRO_NAME'];
  return screen ? [environment['WSL_DISTRO_NAME'] ? 'explorer.exe' : 'xdg-open'] : null;
}
