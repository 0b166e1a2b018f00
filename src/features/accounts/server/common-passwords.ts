/**
 * Passwords of ten characters or more that guessing starts with: from the public lists of leaked passwords, and what people
 * here choose. Lower case, no spaces. Shorter ones are refused for their length.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
	`
	1234567890 12345678910 123456789a 1234567891 0123456789 0987654321 9876543210 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc
	q1w2e3r4t5 q1w2e3r4t5y6 qwertyuiop qwerty1234 qwerty12345 qwerty123456 qwertyuiop123 asdfghjkl123 zxcvbnm123 zaq12wsxcde3
	password12 password123 password1234 password12345 password123456 passw0rd123 p@ssw0rd123 p@ssword123 mypassword newpassword
	administrator admin12345 admin123456 administrator1 welcome123 welcome1234 letmein123 iloveyou12 iloveyou123 iloveyou1234
	football123 baseball123 superman123 batman1234 princess123 sunshine123 michael123 jordan1234 liverpool1 liverpool123
	manchester manchesterunited realmadrid realmadrid1 barcelona1 barcelona123 juventus123 computer123 internet123 abcdefghij
	abcd123456 abcde12345 abcdef12345 abc1234567 a123456789 a1234567890 aa12345678 1234567890a 123456789q 987654321a
	samsung123 android123 facebook123 instagram1 instagram123 whatsapp123 google1234 google12345 youtube123 minecraft1 pokemon1234
	indonesia1 indonesia12 indonesia123 indonesia45 indonesia1945 indonesiaku indonesiaraya merahputih merahputih1 merahputih45
	pancasila1 pancasila123 bismillah1 bismillah12 bismillah123 bismillah1234 bismillahirrahmanirrahim alhamdulillah alhamdulillah1
	alhamdulillah123 assalamualaikum astaghfirullah subhanallah masyaallah1 insyaallah1 allahuakbar muhammad123 muhammad1234
	sayangku123 sayang1234 sayang12345 akusayangkamu akucintakamu cintaku123 akupadamu1 kamujelek1 katasandi1 katasandi12 katasandi123
	katasandi1234 rahasia123 rahasia1234 rahasia12345 rahasiaku1 rahasiasekali sandirahasia passwordku1 passwordku123 terserah123
	bekasi1234 bekasi12345 bekasi123456 bekasikota kotabekasi kotabekasi1 kotabekasi123 bekasitimur bekasibarat bekasiutara
	bekasiselatan patriotbekasi jakarta123 jakarta1234 persija123 persija1928 persijajakarta persib1933 persibbandung arema12345
	bandung123 surabaya123 keluargaku keluarga123 anakku1234 mamahpapah mamapapa123 ayahbunda1 ayahbunda123 semangat45 semangat123
	pamorbekasi disdukcapil disdukcapil1 disdukcapil123 dukcapil123 dukcapil1234 kartukeluarga aktakelahiran eopen12345 eopen123456
	eopenbekasi e-openbekasi petugas123 petugas1234 operator123 operator1234 verifikator1 verifikator123
	`
		.trim()
		.split(/\s+/),
);
