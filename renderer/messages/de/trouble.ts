import type { trouble as en } from '../en/trouble.ts';
import type { Translations } from '../message.ts';

export const trouble: Translations<typeof en> = {
  'trouble.title': 'A3CP Trainer kann Ihre Daten nicht öffnen',
  'trouble.nothing_lost': 'Es wurde nichts verändert oder gelöscht.',
  'trouble.what_to_do': 'Was Sie tun können',
  'trouble.place': 'Es geht um:',
  'trouble.details': 'Für alle, die Ihnen helfen',
  'trouble.still': 'Sie lassen sich noch immer nicht öffnen.',

  'trouble.damaged': 'Die Datei mit Ihren Aufnahmen ist beschädigt',
  'trouble.damaged.what':
    'Sie ist nicht mehr lesbar. Das kommt vor, wenn ein Laufwerk versagt oder eine Kopie abgebrochen wurde.',
  'trouble.damaged.do':
    'Machen Sie eine Kopie des ganzen Ordners, wie er ist, und bewahren Sie sie auf.\nLassen Sie die letzte Sicherungskopie an seine Stelle setzen (der Befehl heißt „a3cp restore“).\nOhne Sicherungskopie: Verschieben Sie die beschädigte Datei aus dem Ordner. Dann beginnen Sie mit einem leeren Programm und können Ihre Aufnahmen neu importieren.\nDrücken Sie dann auf „Erneut versuchen“.',
  'trouble.newer': 'Ihre Daten stammen von einer neueren Version von A3CP Trainer',
  'trouble.newer.what': 'Jemand hat sie schon damit geöffnet. Diese Version kann sie nicht lesen.',
  'trouble.newer.do':
    'Schließen Sie dieses Fenster und installieren Sie die neuere Version von A3CP Trainer.\nOder starten Sie diese Version mit einem anderen Ordner (Option „--workspace“).',
  'trouble.foreign': 'Die Datei in diesem Ordner gehört einem anderen Programm',
  'trouble.foreign.what': 'Sie heißt wie die Datei von A3CP Trainer, ist aber keine.',
  'trouble.foreign.do':
    'Starten Sie A3CP Trainer mit einem anderen Ordner (Option „--workspace“).\nOder verschieben Sie die fremde Datei aus dem Ordner und drücken Sie auf „Erneut versuchen“.',
  'trouble.not_writable': 'In den Ordner Ihrer Daten lässt sich nicht schreiben',
  'trouble.not_writable.what':
    'Er ist schreibgeschützt, nicht erreichbar, oder er gehört einem anderen Konto.',
  'trouble.not_writable.do':
    'Liegt der Ordner auf einem Stick oder einem anderen Laufwerk: Sehen Sie nach, ob es eingesteckt und nicht schreibgeschützt ist.\nSehen Sie nach, ob Ihr Konto in den Ordner schreiben darf.\nDrücken Sie dann auf „Erneut versuchen“, oder starten Sie A3CP Trainer mit einem anderen Ordner (Option „--workspace“).',
  'trouble.full': 'Der Speicherplatz ist voll',
  'trouble.full.what': 'A3CP Trainer braucht ein wenig Platz, um Ihre Daten zu öffnen.',
  'trouble.full.do':
    'Löschen oder verschieben Sie Dateien, die Sie nicht brauchen, und leeren Sie den Papierkorb.\nDrücken Sie dann auf „Erneut versuchen“.',
  'trouble.in_use': 'Ein anderes Programm arbeitet mit Ihren Daten',
  'trouble.in_use.what': 'Es schreibt gerade und wurde nicht rechtzeitig fertig.',
  'trouble.in_use.do':
    'Warten Sie einen Moment, und drücken Sie dann auf „Erneut versuchen“.\nBleibt es dabei: Schließen Sie andere Fenster von A3CP Trainer und Programme, die diesen Ordner kopieren.',
  'trouble.disk': 'Das Laufwerk mit Ihren Daten versagt',
  'trouble.disk.what': 'Lesen oder Schreiben ist nicht gelungen.',
  'trouble.disk.do':
    'Liegt der Ordner auf einem Stick oder einem anderen Laufwerk: Stecken Sie es neu ein.\nDrücken Sie dann auf „Erneut versuchen“.\nBleibt es dabei: Kopieren Sie den Ordner auf ein anderes Laufwerk, und lassen Sie dieses prüfen.',
  'trouble.other': 'Etwas Unvorhergesehenes ist passiert',
  'trouble.other.what': 'A3CP Trainer konnte nicht herausfinden, was es ist.',
  'trouble.other.do':
    'Drücken Sie auf „Erneut versuchen“.\nBleibt es dabei: Schließen Sie das Fenster, starten Sie den Computer neu und öffnen Sie A3CP Trainer noch einmal.\nHilft auch das nicht: Zeigen Sie jemandem die Einzelheiten unten.',
};
