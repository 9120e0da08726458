/** Words for who acts, and who is acted for. */
export const PEOPLE = `
employee, staff, personnel, worker, workforce, member of staff, colleague, crew, labour, people
person, people, anyone, anybody, someone, somebody, everyone, everybody, individual, human, persons, those who, the ones who, whoever
team, group, crew, unit, department, staff
supplier, vendor, provider, seller, contractor
maker, manufacturer, producer, oem, vendor, supplier
developer, programmer, software house, designer
company, firm, organisation, enterprise, business, corporation, undertaking, organization
head office, headquarters, central office, group management
customer, client, buyer, purchaser, consumer
owner, proprietor, holder
tenant, occupant, resident, lessee
operator, operating company
user, end user
manager, management, head, supervisor, lead, director, executive, leader
board, directors, senior management, top management, executive, leadership
auditor, assessor, inspector, examiner, reviewer, surveyor
regulator, authority, supervisory authority, agency
contractor, subcontractor, external, third party, outside, outsourced
engineer, technician, specialist
integrator, installer
technician, mechanic, fitter, service engineer, maintenance engineer
adviser, advisor, consultant, expert, specialist
visitor, guest
driver, chauffeur
patient, sick person
nurse, carer, doctor, physician, clinician, clinical staff
farmer, grower, herd owner
retailer, shopkeeper, merchant, store, shop
workshop, garage, repair shop
insurer, insurance company, underwriter
partner, counterpart, other side
utility, water company, supply company
government, state, ministry, national
police, law enforcement
public, citizen, resident, community
newcomer, new employee, joiner, new starter
purchasing, procurement, buyer
contact, contact person, point of contact
`;
