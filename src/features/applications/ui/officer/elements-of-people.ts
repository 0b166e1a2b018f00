/** A person by the field of their NIK, and which element of theirs. */
type Told = { readonly nik: string; readonly element: string };

const parent = (suffix: 'Ibu' | 'Ayah') => ({
	[`nama${suffix}`]: [
		{ nik: `nik${suffix}`, element: 'nama' },
		// Typed, where the parent stands on another KK.
		{ nik: `nik${suffix}Luar`, element: 'nama' },
		// A parent of somebody who died: by name only, as the register has it of the child.
		{ nik: 'nikJenazah', element: `nama${suffix}` },
	],
	[`tempatLahir${suffix}`]: [{ nik: `nik${suffix}Luar`, element: 'tempatLahir' }],
	[`tanggalLahir${suffix}`]: [{ nik: `nik${suffix}Luar`, element: 'tanggalLahir' }],
	[`kewarganegaraan${suffix}`]: [{ nik: `nik${suffix}Luar`, element: 'kewarganegaraan' }],
});

/** Fields about a person whose NIK stands in another field, beside it or above its row; the first NIK that is known counts. */
export const elementsOfPeople: Readonly<Record<string, readonly Told[]>> = {
	namaLengkap: [{ nik: 'nik', element: 'nama' }],
	noKkAsal: [{ nik: 'nik', element: 'noKk' }],
	jenisKelamin: [{ nik: 'nik', element: 'jenisKelamin' }],
	tempatLahir: [{ nik: 'nik', element: 'tempatLahir' }],
	tanggalLahir: [{ nik: 'nik', element: 'tanggalLahir' }],
	agama: [{ nik: 'nik', element: 'agama' }],
	golonganDarah: [{ nik: 'nik', element: 'golonganDarah' }],
	namaPasangan: [{ nik: 'nikPasangan', element: 'nama' }],
	noKkPasangan: [{ nik: 'nikPasangan', element: 'noKk' }],
	namaWali: [{ nik: 'nikWali', element: 'nama' }],
	noKkWali: [{ nik: 'nikWali', element: 'noKk' }],
	namaJenazah: [{ nik: 'nikJenazah', element: 'nama' }],
	namaSaksi1: [{ nik: 'nikSaksi1', element: 'nama' }],
	namaSaksi2: [{ nik: 'nikSaksi2', element: 'nama' }],
	...parent('Ibu'),
	...parent('Ayah'),
};
