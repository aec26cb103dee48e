// Distances as families read them: metres below a kilometre, else kilometres with one digit.

const KILOMETRE = 1000;

export function sayMetres(metres: number, language: string): string {
  const near = metres < KILOMETRE;
  const number = near ? String(Math.round(metres / 10) * 10) : (metres / KILOMETRE).toFixed(1);
  if (language === 'en') return `${number} ${near ? 'm' : 'km'}`;
  return `${number} ${near ? '米' : '公里'}`;
}
