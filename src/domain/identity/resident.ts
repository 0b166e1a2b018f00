/** What the population register knows of a person. Codes are those of `codes.json`. Dates YYYY-MM-DD. */
export type Resident = {
	readonly nik: string;
	readonly kkNumber: string;
	readonly name: string;
	readonly sex: 'male' | 'female';
	readonly birthPlace: string;
	readonly birthDate: string;
	/** agama */
	readonly religion: string;
	/** golonganDarah */
	readonly bloodType: string;
	/** pendidikan */
	readonly education: string;
	/** pekerjaan */
	readonly occupation: string;
	/** statusPerkawinanKK */
	readonly maritalStatus: string;
	/** shdk: 1 is the head of the family */
	readonly relation: string;
	/** kewarganegaraan */
	readonly citizenship: string;
	readonly fatherName: string;
	readonly motherName: string;
	/** statusRekamKtp */
	readonly recordingStatus: string;
	/** statusDasarPenduduk: 1 alive */
	readonly basicStatus: string;
	/** Number of the birth certificate; null: none is recorded. Absent: the register does not say. */
	readonly birthCertificate?: string | null;
	/** The child card (KIA) held, valid until this date; null: none. Absent: the register does not say. */
	readonly kiaUntil?: string | null;
};

export type Address = {
	readonly street: string;
	/** Three digits. */
	readonly rt: string;
	readonly rw: string;
	/** As in `regions.json`: 32.75.01.1001 */
	readonly kelurahanCode: string;
	readonly postalCode: string;
};

/** A family as on its KK, the head first. */
export type Family = {
	readonly kkNumber: string;
	readonly address: Address;
	readonly members: readonly Resident[];
};
