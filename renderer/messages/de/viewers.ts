import type { viewers as en } from '../en/viewers.ts';
import type { Translations } from '../message.ts';

export const viewers: Translations<typeof en> = {
  'viewer.play': 'Abspielen',
  'viewer.pause': 'Anhalten',
  'viewer.slow': 'Halbes Tempo',
  'viewer.loop': 'Wiederholen',
  'viewer.place': 'Stelle in der Aufnahme',
  'viewer.place_words': '{at} von {length}',
  'viewer.picture_words': 'Bild {at} von {total}',
  'viewer.recording': 'Aufnahme {id}',
  'viewer.spectrogram_hint':
    'Darunter: hohe Töne oben, tiefe unten; je mehr sich die Farbe abhebt, desto lauter.',
  'viewer.sound_silent': '{length} Ton, in dem nichts zu hören ist.',
  'viewer.sound_quiet': '{length} Ton, durchgehend leise, am lautesten nach {at}.',
  'viewer.sound_medium': '{length} Ton in normaler Lautstärke, am lautesten nach {at}.',
  'viewer.sound_loud': '{length} Ton, sehr laut nach {at}.',
  'viewer.pictures': { one: '{count} Bild', other: '{count} Bildern' },
  'viewer.still': 'Ein einzelnes Bild ohne Bewegung.',
  'viewer.gesture': 'Eine Bewegung in {length}; am meisten bewegt sich um Bild {at}.',
  'viewer.gesture_timed': 'Eine Bewegung in {length} ({seconds}); am meisten bewegt sich um Bild {at}.',
  'viewer.hint_body':
    'Linien verbinden die Punkte, die die Kamera gefunden hat; verblassende Linien zeigen, wo die Hände waren.',
  'viewer.hint_hand':
    'Linien verbinden die Punkte der Hand; die verblassende Linie zeigt, wo das Handgelenk war.',
  'viewer.hint_track': 'Der Weg eines Punktes.',
  'viewer.hint_curves':
    'Wie sich die Werte mit der Zeit ändern; gezeichnet sind die, die sich am meisten bewegen.',
  'viewer.hint_values': 'Die Werte dieses einen Bildes, nebeneinander.',
  'screen.missing': 'Diese Ansicht ließ sich nicht öffnen',
  'screen.missing_hint':
    'Eine Datei des Programms fehlt: Es wurde beendet oder aktualisiert. Starten Sie es wieder und laden Sie das Fenster dann neu. Nichts Gespeichertes ist verloren.',
  'screen.broken_hint':
    'Hier ist etwas schiefgegangen; die anderen Ansichten gehen weiter. Laden Sie das Fenster neu und versuchen Sie es noch einmal. Nichts Gespeichertes ist verloren.',
  'screen.reload': 'Fenster neu laden',
  'map.words': {
    one: '{count} Aufnahme als Punkt. Punkte, die nah beieinander liegen, ähneln sich.',
    other: '{count} Aufnahmen als Punkte. Punkte, die nah beieinander liegen, ähneln sich.',
  },
  'map.sample': 'Zu sehen sind {shown} von {total} Aufnahmen, gleichmäßig ausgewählt.',
  'map.odd_words': {
    one: '{count} Aufnahme liegt abseits der anderen ihrer Bedeutung; sie hat einen Ring.',
    other: '{count} Aufnahmen liegen abseits der anderen ihrer Bedeutung; sie haben einen Ring.',
  },
  'map.no_odd': 'Keine liegt abseits der anderen ihrer Bedeutung.',
  'map.few': 'Eine Karte braucht mindestens drei Aufnahmen.',
  'map.help':
    'Pfeiltasten gehen zum nächsten Punkt, Enter wählt ihn aus, Umschalt mit Enter nimmt ihn dazu. Ziehen wählt einen Bereich aus.',
  'map.zoom_in': 'Vergrößern',
  'map.zoom_out': 'Verkleinern',
  'map.whole': 'Alles zeigen',
  'map.legend_hint': 'Drücken Sie auf eine Bedeutung, um sie hervorzuheben.',
  'map.other': 'Andere',
  'map.unlabelled': 'Noch ohne Bedeutung',
  'map.odd_list': 'Aufnahmen, die abseits liegen',
  'map.point': 'Aufnahme {id}: {label}',
  'map.point_odd': 'Aufnahme {id}: {label}, liegt abseits',
  'map.area': 'Punkte der Aufnahmen',
  'over_time.title': 'Aufnahmen im Lauf der Zeit',
  'over_time.hint': 'Wie viele Aufnahmen es nach jeder Sitzung gab.',
  'over_time.words': {
    one: '{total} Aufnahmen in {count} Sitzung, am {first}.',
    other: '{total} Aufnahmen in {count} Sitzungen, vom {first} bis {last}.',
  },
  'over_time.undated': {
    one: '{count} Aufnahme ist ohne Datum und nicht gezeichnet.',
    other: '{count} Aufnahmen sind ohne Datum und nicht gezeichnet.',
  },
  'over_time.total': 'Aufnahmen bis dahin',
  'over_time.session': 'In der Sitzung',
};
