/*
 * The program's own sentences – errors, refusals of single recordings, remarks on a split – come with a code and
 * in English. Here is what each code means in German; one that is missing is shown in English.
 */
const words: Readonly<Record<string, string>> = {
  'error.CONNECTION_LOST':
    'Die Verbindung zum Programm ist unterbrochen. Versuchen Sie es erneut, sobald sie wieder steht.',
  'error.CANCELLED': 'Abgebrochen, weil Sie es so wollten. Es wurde nichts verändert.',
  'error.DATASET_UNKNOWN': 'Es gibt hier noch keine Aufnahmen. Importieren Sie welche.',
  'error.MODEL_UNKNOWN': 'Dieses Modell gibt es nicht. Trainieren Sie zuerst eines.',
  'error.JOB_UNKNOWN': 'Dieser Vorgang ist nicht (mehr) bekannt.',
  'error.INTERRUPTED':
    'Das Programm wurde währenddessen zum zweiten Mal beendet oder stand still. Es wurde nichts verändert. Suchen Sie nach dem Grund (Speicher, Strom, Laufwerk) und starten Sie den Vorgang dann noch einmal.',
  'error.THREAD_DIED':
    'Der Vorgang ist unerwartet abgebrochen. Ihre Aufnahmen und Modelle sind unversehrt; starten Sie ihn noch einmal.',
  'error.DISK_FULL': 'Der Speicherplatz ist voll. Es wurde nichts verändert; schaffen Sie Platz.',
  'error.STORE_BUSY':
    'Ein anderes Programm schreibt gerade in die Daten. Es wurde nichts verändert; versuchen Sie es gleich noch einmal.',
  'error.STORE_IO':
    'Das Laufwerk hat beim Lesen oder Schreiben versagt. Es wurde nichts verändert; prüfen Sie das Laufwerk.',
  'error.STORE_NOT_WRITABLE':
    'Die Daten lassen sich gerade nicht schreiben. Es wurde nichts verändert; prüfen Sie, ob das Laufwerk eingesteckt und nicht schreibgeschützt ist und ob Sie in den Ordner schreiben dürfen.',
  'error.STORE_DAMAGED': 'Die Daten sind beschädigt. Setzen Sie eine Sicherungskopie ein.',
  'error.PAYLOAD_DAMAGED': 'Eine Aufnahme ist beschädigt: Sie hat nicht die Länge, die sie haben müsste.',
  'error.SAMPLE_UNKNOWN': 'Diese Aufnahme gibt es nicht (mehr).',
  'error.NO_SPECTROGRAM': 'Das ist keine Tonaufnahme, deshalb gibt es kein Klangbild.',
  'error.RECORDING_TOO_LARGE':
    'Die Aufnahme ist zu groß, um sie hier zu zeigen. Zum Trainieren wird sie trotzdem verwendet.',
  'error.PATH_NOT_ABSOLUTE':
    'Dieser Pfad sagt nicht, in welchem Ordner er beginnt. Wählen Sie den Ordner aus.',
  'error.PATH_NOT_FOUND': 'An diesem Pfad ist nichts. Prüfen Sie den Namen oder den Stick.',
  'error.OPERATOR_NAME_TAKEN':
    'Dieser Name steht schon in der Liste. Ergänzen Sie etwas, das die beiden unterscheidet, etwa einen Nachnamen.',
  'error.OPERATOR_UNKNOWN': 'Unter diesem Namen arbeitet hier noch niemand. Fügen Sie ihn hinzu.',
  'error.BACKUP_INSIDE_WORKSPACE':
    'Eine Sicherung im Arbeitsbereich ginge mit ihm verloren. Wählen Sie einen Ordner anderswo, am besten auf einem Stick oder einem anderen Laufwerk.',
  'error.BACKUP_DISK_FULL':
    'Dort ist kein Platz mehr. Schaffen Sie Platz oder nehmen Sie einen anderen Stick. Frühere Sicherungen dort sind unversehrt.',
  'error.BACKUP_NOT_WRITABLE':
    'Dort lässt sich nicht schreiben. Wählen Sie einen anderen Ordner oder lösen Sie den Schreibschutz des Sticks. Frühere Sicherungen dort sind unversehrt.',
  'error.BACKUP_TARGET_GONE':
    'Der Ordner oder Stick ist nicht mehr da. Stecken Sie ihn ein und sichern Sie noch einmal. Frühere Sicherungen dort sind unversehrt.',
  'error.BACKUP_DAMAGED':
    'Was geschrieben wurde, ließ sich nicht unverändert zurücklesen. Nehmen Sie einen anderen Stick.',
  'error.BACKUP_OVERTAKEN':
    'Während der Sicherung wurde eine Modellversion gelöscht. Sichern Sie noch einmal.',
  'error.FOLDER_NOT_FOUND': 'Diesen Ordner gibt es nicht. Prüfen Sie den Namen oder den Stick.',
  'error.NOT_A_FOLDER': 'Das ist eine Datei und kein Ordner.',
  'error.FOLDER_UNREADABLE': 'Diesen Ordner dürfen Sie mit Ihren Rechten nicht öffnen.',
  'error.IMPORT_PATH': 'Das lässt sich nicht öffnen. Wählen Sie eine Datei oder einen Ordner.',
  'error.IMPORT_FORMAT_UNKNOWN':
    'Hier wurden keine Aufnahmen gefunden. Wählen Sie den Ordner oder die Datei mit den Aufnahmen.',
  'error.IMPORT_FORMAT_MISMATCH': 'Die Aufnahmen haben nicht das gewählte Format.',
  'error.IMPORT_MODALITY':
    'Diese Aufnahmen sind von anderer Art, als Sie gewählt haben. Wählen Sie bei „Was wurde aufgenommen?“ etwas anderes.',
  'error.IMPORT_LABELS':
    'Die Datei mit den Namen der Bedeutungen passt nicht dazu oder ist nicht lesbar. Lassen Sie sie weg oder wählen Sie eine andere.',
  'error.IMPORT_INDEX': 'Die Datei index.csv ist nicht lesbar.',
  'error.IMPORT_SEQUENCE_SIZE':
    'Die Dateien data.f32 und index.csv passen nicht zusammen. Eine der beiden ist unvollständig.',
  'error.IMPORT_TOO_MANY_FILES': 'Der Ordner enthält zu vieles. Wählen Sie nur den Ordner mit den Aufnahmen.',
  'error.IMPORT_UNREADABLE': 'Die Aufnahmen sind nicht lesbar.',
  'error.SYNTHETIC_MISMATCH':
    'Unter diesem Namen gibt es schon eine erfundene Person der Demo. Echte und erfundene Aufnahmen werden nie vermischt: Wählen Sie einen anderen Namen.',
  'error.MIXED_DIMENSIONS':
    'Die Aufnahmen haben eine andere Form als die, die schon da sind. Importieren Sie sie unter einem anderen Namen.',
  'error.EXPORT_PARITY':
    'Die kopierten Dateien antworten anders als die App. Der Export wurde deshalb zurückgenommen.',
  'error.EXPORT_DISK_FULL':
    'Dort ist kein Platz mehr. Schaffen Sie Platz oder nehmen Sie einen anderen Stick. Ein früherer Export dort ist noch vollständig.',
  'error.EXPORT_NOT_WRITABLE':
    'Dort darf nicht geschrieben werden. Wählen Sie einen anderen Ordner. Ein früherer Export dort ist noch vollständig.',
  'error.EXPORT_TARGET_GONE':
    'Der Ordner oder Stick ist nicht mehr da. Stecken Sie den Stick wieder ein und exportieren Sie erneut.',
  'error.EXPORT_TARGET_TAKEN':
    'Dort liegt schon etwas anderes unter diesem Namen. Räumen Sie es weg oder wählen Sie einen anderen Ordner.',
  'error.EXPORT_FAILED':
    'Die Dateien ließen sich nicht schreiben. Wählen Sie einen anderen Ordner. Ein früherer Export dort ist noch vollständig.',
  'error.EXPORT_INTO_WORKSPACE':
    'Dieser Ordner liegt im Arbeitsordner der App, in dem sie ihre eigenen Dateien aufbewahrt. Wählen Sie einen Ordner oder Stick außerhalb.',
  'error.FORMAT_NOT_POSSIBLE':
    'Nicht jedes dieser Formate ist mit diesem Modell möglich. Wählen Sie weniger oder andere Formate.',
  'error.MODEL_IS_ACTIVE':
    'Diese Version ist in Gebrauch und lässt sich nicht löschen. Verwenden Sie zuerst eine andere.',
  'error.MODEL_WAS_EXPORTED':
    'Diese Version wurde exportiert oder wird es gerade. Ein Gerät verwendet sie vielleicht, deshalb wird sie aufbewahrt.',
  'error.MANIFEST_UNREADABLE':
    'Das Verzeichnis der Modelldateien ist nicht lesbar. Trainieren Sie das Modell neu.',
  'error.MODEL_CHANGED':
    'Die Dateien des Modells wurden verändert oder sind beschädigt. Trainieren Sie das Modell neu.',
  'error.MODEL_IS_BENCHMARK':
    'Diese Version ist für eine Vergleichsmessung entstanden und kommt nie in Gebrauch. Trainieren Sie eine ohne eigene Aufteilung.',
  'error.ALREADY_ACTIVE': 'Diese Version ist schon in Gebrauch.',
  'error.DECISION_OUTDATED':
    'Inzwischen ist eine andere Version in Gebrauch. Es wurde nichts geändert; sehen Sie nach und entscheiden Sie neu.',
  'error.PROMOTION_OUTDATED':
    'Inzwischen ist eine andere Version in Gebrauch gekommen. Sehen Sie den Vergleich noch einmal an und entscheiden Sie neu.',
  'error.PROMOTION_NEEDS_REASON':
    'Der Vergleich spricht nicht mehr von selbst für diese Version. Sehen Sie ihn noch einmal an, und sagen Sie, warum Sie sie trotzdem verwenden möchten.',
  'error.ROLLBACK_OUTDATED':
    'Inzwischen ist eine andere Version in Gebrauch gekommen. Sehen Sie nach, welche es ist, und entscheiden Sie neu.',
  'error.NOT_AN_EARLIER_VERSION':
    'Zu dieser Version führt kein Weg zurück: Sie war nicht vor der jetzigen in Gebrauch, oder jemand ist von ihr zurückgekehrt. Sie können sie wie eine neue verwenden; sie wird dann erst verglichen.',
  'error.NOTHING_TO_GO_BACK_TO':
    'Es gibt keine frühere Version, zu der man zurückkehren könnte. Verwenden Sie stattdessen eine andere.',
  'error.WORKSPACE_NOT_WRITABLE':
    'Die Daten lassen sich gerade nicht schreiben. Es wurde nichts verändert; prüfen Sie, ob das Laufwerk eingesteckt und nicht schreibgeschützt ist und ob Sie in den Ordner schreiben dürfen.',
  'error.THREAD_ENDED':
    'Ein Teil des Programms ist unerwartet ausgefallen. Es ist nichts verloren; schließen Sie das Fenster und starten Sie A3CP Trainer neu.',

  'error.RECORDINGS_OF_SEVERAL':
    'Diese Aufnahmen gehören zu mehreren Personen oder Arten. Ändern Sie sie getrennt. Es wurde nichts verändert.',
  'error.RECORDINGS_UNCHANGED': 'An diesen Aufnahmen gibt es nichts zu ändern. Alles ist schon so.',
  'error.EDIT_UNKNOWN': 'Diese Änderung gibt es nicht.',
  'error.EDIT_UNDONE': 'Diese Änderung wurde schon zurückgenommen. Es wurde nichts verändert.',
  'error.EDIT_OVERTAKEN':
    'Diese Aufnahmen wurden seither noch einmal geändert. Nehmen Sie zuerst die spätere Änderung zurück.',
  'error.CELLS_NOT_KEPT':
    'Bei diesem Modell wurde nicht festgehalten, welche Aufnahmen es beurteilt hat. Trainieren Sie neu, um sie zu sehen.',
  'error.RECORDING_UNKNOWN': 'Diese Aufnahme gibt es hier nicht. Wählen Sie eine andere.',
  'error.RECORDING_HELD_OUT':
    'Diese Aufnahme ist für eine letzte Prüfung zurückgelegt und wird vorher nicht ausprobiert. Wählen Sie eine andere.',
  'error.RECORDING_NOT_AGREED':
    'Der Verwendung dieser Aufnahme hat niemand zugestimmt. Wählen Sie eine andere.',
  'error.NO_MICROPHONE_HERE':
    'Ein Modell für Gesten kann nicht hören. Probieren Sie es mit einer zurückgelegten Aufnahme aus.',
  'error.AUDIO_UNREADABLE': 'Die Aufnahme ist nicht lesbar. Nehmen Sie noch einmal auf.',
  'error.AUDIO_TOO_LONG':
    'Ausprobieren lassen sich höchstens 10 Sekunden. Nehmen Sie weniger auf einmal auf.',
  'error.AUDIO_TOO_SHORT': 'Die Aufnahme ist zu kurz. Nehmen Sie noch einmal auf.',
  'error.AUDIO_SILENT': 'Es war nichts zu hören. Prüfen Sie das Mikrofon und nehmen Sie noch einmal auf.',

  'error.VERSIONS_ALIKE':
    'Eine Version lässt sich nicht mit sich selbst vergleichen. Wählen Sie zwei verschiedene.',
  'error.NO_COMMON_TEST':
    'Es gibt keine Test-Aufnahme, die beide Versionen noch nie gesehen haben. Nehmen Sie eine weitere Sitzung auf und trainieren Sie neu: Ein Teil davon wird für den Test zurückgelegt.',
  'error.HOLDOUT_NOT_FORMED':
    'Es sind noch keine Aufnahmen zurückgelegt: Dafür gibt es zu wenige Sitzungen. Es wurde nichts geöffnet.',
  'error.HOLDOUT_ALREADY_OPENED':
    'Die zurückgelegten Aufnahmen wurden mit dieser Version schon einmal angesehen. Das geht je Version nur einmal; was sich zeigte, steht bei ihrer Auswertung.',
  'error.HOLDOUT_LOCKED': 'Die zurückgelegten Aufnahmen dieser Version hat noch niemand geöffnet.',
  'error.ARTIFACT_DAMAGED':
    'Eine Datei des Modells fehlt, ist beschädigt oder widerspricht einer anderen. Nehmen Sie eine andere Version oder trainieren Sie neu.',

  'error.QC_GATE_BLOCKED':
    'Mit diesen Aufnahmen kann so noch kein Training beginnen. Die Prüfung sagt, was fehlt.',
  'error.RETRAINING_NOT_ADVISED':
    'Für ein neues Training spricht gerade nichts mehr. Wenn Sie trotzdem trainieren wollen, starten Sie das Training selbst.',
  'error.RETRAINING_HELD_BACK':
    'Es spricht etwas gegen den jetzigen Zeitpunkt. Wenn Sie trotzdem trainieren wollen, starten Sie das Training selbst.',
  'error.RETRAINING_PENDING':
    'Ein Training wartet oder läuft schon. Warten Sie darauf, oder brechen Sie es erst ab.',
  'error.SNOOZE_OVER': 'Dieser Zeitpunkt ist schon vorbei. Wählen Sie einen, der noch kommt.',
  'error.HELPER_BROKEN': 'Das Lernen ist unerwartet abgebrochen. Starten Sie das Training noch einmal.',
  'error.TENSORFLOW_UNAVAILABLE':
    'TensorFlow ist auf diesem Computer nicht eingerichtet. Nehmen Sie das eingebaute Rechenwerk.',
  'error.PART_IS_FINAL':
    'Eine Aufnahme gehört schon fest zu einem anderen Teil. Starten Sie das Training noch einmal.',
  'error.DATA_LEAKAGE':
    'Aufnahmen derselben Sitzung stehen in verschiedenen Teilen. So wäre der Test nicht ehrlich; es wurde nichts trainiert.',
  'error.JOB_STATE': 'Dieser Vorgang ist schon zu Ende.',
  'error.NOT_A_MODEL_FOLDER': 'In diesem Ordner liegt kein Modell.',
  'error.VERSION_EXISTS': 'Diese Version gibt es schon; Versionen werden nie überschrieben.',
  'error.STAGING_MISSING': 'Die Zwischenablage des Imports ist verschwunden. Starten Sie ihn noch einmal.',
  'error.DIVERGED': 'Das Lernen ist missglückt. Versuchen Sie es mit einem anderen Startwert.',

  'finding.PART_NOT_FORMED_VALIDATION':
    'Es gibt zu wenige Sitzungen oder Aufnahmen, um beim Lernen auf eigens zurückgelegten Aufnahmen zu wählen.',
  'finding.PART_NOT_FORMED_TEST':
    'Wie gut das Modell versteht, lässt sich noch nicht sagen: Es gibt zu wenige Sitzungen oder Aufnahmen für einen Test.',
  'finding.FEW_SHOT_MODEL':
    'Je Wort gibt es nur sehr wenige Aufnahmen zum Lernen. Deshalb wurde das einfachste Modell genommen, das mit der Mitte jedes Wortes vergleicht. Welches Verfahren am besten passt, lässt sich ab 4 Aufnahmen sagen.',
  'finding.LEFT_OUT_OF_SPLIT':
    'Einige Aufnahmen bleiben außen vor, weil dieselbe Sitzung, derselbe Moment oder derselbe Inhalt schon in einem anderen Teil steht: Aus ihnen zu lernen würde den Test beschönigen.',
  'finding.PART_NOT_FORMED_HOLDOUT':
    'Für eine letzte Prüfung nach Monaten im Einsatz ist noch nichts zurückgelegt.',

  'rejection.PATH_OUTSIDE': 'Der Pfad führt aus dem importierten Ordner hinaus und wurde nicht gelesen.',
  'rejection.MISSING_FILE': 'Die Datei fehlt. Legen Sie sie zu den anderen und importieren Sie erneut.',
  'rejection.UNREADABLE': 'Die Datei ist nicht lesbar.',
  'rejection.TOO_LARGE': 'Die Aufnahme ist zu groß. Teilen Sie sie auf.',
  'rejection.EMPTY': 'Die Aufnahme ist leer.',
  'rejection.NON_FINITE': 'Die Aufnahme enthält ungültige Zahlen.',
  'rejection.MIXED_DIMENSIONS':
    'Die Aufnahme hat eine andere Form als die übrigen dieser Person. Importieren Sie sie unter einem anderen Namen.',
  'rejection.LABEL': 'Die Bedeutung fehlt oder ist nicht verwendbar.',
  'rejection.USER': 'Die Person fehlt oder ihr Name ist nicht verwendbar.',
  'rejection.SESSION': 'Die Sitzung fehlt oder ihr Name ist nicht verwendbar.',
  'rejection.MODALITY': 'Es ist nicht angegeben, was aufgenommen wurde.',
  'rejection.TIME': 'Die Zeitangabe fehlt oder ist nicht lesbar.',
  'rejection.WAV_FORMAT':
    'Das ist keine WAV-Datei, die gelesen werden kann. Speichern Sie sie als 16-Bit-PCM.',
  'rejection.WAV_LENGTH':
    'Die angegebene Länge stimmt nicht: Die Datei wurde abgeschnitten oder ist beschädigt.',
  'rejection.AUDIO_SCALE': 'Der Ton ist übersteuert: Die Werte liegen nicht zwischen −1 und 1.',
  'rejection.CSV_SYNTAX': 'Die Tabelle ist an dieser Stelle nicht lesbar.',
  'rejection.RAGGED_ROW': 'Die Zeile hat nicht so viele Spalten wie die anderen.',
  'rejection.NOT_A_NUMBER': 'Wo eine Zahl stehen müsste, steht etwas anderes.',
  'rejection.RANGE': 'Die Angabe liegt außerhalb der Datei.',
  'rejection.NPY_FORMAT': 'Das ist keine NumPy-Datei, die gelesen werden kann.',
  'rejection.NPY_LENGTH':
    'Die Datei ist kürzer oder länger als angegeben: Sie wurde abgeschnitten oder ist beschädigt.',
  'rejection.NPZ_FORMAT': 'Die .npz-Datei ist beschädigt oder enthält nicht genau eine Reihe von Werten.',
  'rejection.ZIP_BOMB': 'Die .npz-Datei würde beim Entpacken unsinnig groß und wurde nicht gelesen.',
  'rejection.TORN_LINE': 'Die letzte Zeile ist unvollständig: Die Aufzeichnung wurde dort unterbrochen.',
  'rejection.LINE_TOO_LONG': 'Die Zeile ist zu lang.',
  'rejection.BAD_JSON': 'Die Zeile ist nicht lesbar (kein gültiges JSON).',
  'rejection.BAD_RECORD': 'Dem Eintrag fehlt etwas, oder er widerspricht sich.',
  'rejection.NO_FEATURES': 'Der Eintrag verweist auf keine Aufnahme.',
  'rejection.FEATURES_MISMATCH': 'Die Aufnahme ist anders, als der Eintrag sie beschreibt.',
  'rejection.HASH_MISMATCH': 'Die Aufnahme wurde verändert oder ist beschädigt: Ihre Prüfsumme stimmt nicht.',
  'rejection.MORE_REJECTIONS': 'Weitere Einträge wurden abgewiesen; sie sind hier nicht einzeln aufgeführt.',
};

export const programDe: ReadonlyMap<string, string> = new Map(Object.entries(words));
