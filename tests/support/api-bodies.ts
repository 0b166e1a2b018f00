/** Of each operation with a body the least that can be read; a new operation gets a line here. */
export const leastBodies: Readonly<Record<string, unknown>> = {
	startApplication: { service: 'KK', variant: 'HILANG' },
	changeApplication: { answers: {} },
	choosePickup: { office: 'disdukcapil', date: '2026-12-01' },
	nameProxy: { name: 'Ratna Dewi', nik: '3275015203800004' },
	joinWaiting: { from: '2026-12-01', to: '2026-12-01', offices: ['disdukcapil'] },
	answerOffer: { answer: 'accept' },
	checkInRecording: {},
	confirmIdentity: { seen: 'photo_id', compared: true },
	recordPerson: { parts: {} },
	endRecording: { reason: 'device_down' },
	givePaper: {},
	receivePaper: {},
	agreeVisit: { date: '2026-12-01', part: 'morning' },
};
