/** `a3cp-backup-2026-11-21-140835`, by the clock on the wall: backups stand in a folder in the order of their age. */
export function backupName(at: number): string {
  const moment = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join('');
  return `a3cp-backup-${date}-${time}`;
}
