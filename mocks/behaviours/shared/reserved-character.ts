import type { Limits } from './limits';

/** The first reserved or control character of a name, or undefined. */
export function reservedCharacterIn(name: string, limits: Limits): string | undefined {
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    const character = name.charAt(index);
    if (limits.reservedCharacters.includes(character)) return character;
  }
  return undefined;
}
