/** `张*轩`, `张*`: first and last character of a name, stars between; Latin names show the first letter of each word. */
export function maskName(name: string): string {
  const text = name.trim();
  if (/[A-Za-z]/.test(text)) return text.split(/\s+/).map((word) => `${word.slice(0, 1)}***`).join(' ');
  const letters = [...text];
  if (letters.length <= 1) return '*';
  if (letters.length === 2) return `${letters[0]}*`;
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters[letters.length - 1]}`;
}
