/** Words before a name that are no part of it: ranks, titles of courtesy and of faith. Kings and popes keep theirs: they are known by it. */
const HONORIFICS =
  /^(?:(?:grand |field |air |vice |rear |brigadier |major |lieutenant |maj\. |lt\. |brig\. |col\. |senior |his |her )?(?:general|gen\.?|colonel|col\.?|captain|capt\.?|major|maj\.?|marshal|admiral|adm\.?|brigadier|brig\.?|lieutenant|lt\.?|commander|cmdr\.?|sheikh|shaikh|sheik|shaykh|sir|dame|lord|lady|baroness|baron|prince|princess|emir|ayatollah|hojatoleslam|imam|mullah|maulvi|mawlawi|maulana|sayyed|sayyid|haji|hajji|doctor|dr\.?|professor|prof\.?|mr\.?|mrs\.?|ms\.?|excellency|holiness|majesty|highness)\s+)+/i;

/** A name without what goes before it ("Field Marshal Haftar" → Haftar). */
export function bareName(name: string): string {
  return name.replace(HONORIFICS, '');
}
