/** Words for the things that statements are about: equipment, information, papers, weaknesses, places. */
export const THINGS = `
device, equipment, unit, appliance, apparatus, thing, asset, hardware, gear
machine, equipment, machinery
system, platform, installation, plant
component, part, element, module, piece, building block, spare part
software, program, application, app, code
firmware, embedded software
image, firmware image, software image
version, release, revision, edition
controller, control unit, plc, programmable controller
sensor, detector, probe, transducer
gateway, concentrator
camera, video
network, lan, communication network
cloud, hosted service
connection, link, interface, connectivity, connected
port, socket, interface, connector
vulnerability, weakness, flaw, weak point, hole, bug, defect, security hole, shortcoming, deficiency, security gap, weak spot
threat, menace, danger
attack, intrusion, assault, compromise, hacking, cyberattack, break-in
attacker, adversary, intruder, hacker, threat actor, criminal
incident, event, breach, occurrence, emergency, security event
risk, exposure, hazard
misbehaviour, misbehave, abnormal, unusual, anomaly, anomalous, suspicious, odd, irregularity, unexpected, deviation, out of the ordinary, strange, conspicuous, deviate, behave strangely
evidence, proof, confirmation, attestation, demonstration
record, log, minutes, entry, history, trace, protocol, documentation, journal, file
data, information
reading, value, measured value, measurement
recording, footage
document, paper, documentation, file, written
password, credential, passphrase, pin, secret, login data
account, user account, profile, login
key, certificate, secret
right, privilege, permission, access right, entitlement, authorisation, access
contract, agreement, terms, contractual, deal
policy, rule, directive, guideline, principle
regulation, law, legislation, statute, legal, statutory, act, rule, regulatory
standard, norm
procedure, process, routine, method, workflow, practice, way of working
plan, concept, strategy, scheme
duty, obligation, responsibility, task, requirement
task, job, work, duty, assignment
requirement, demand, criterion, condition, specification, prerequisite
budget, money, fund, funding, spending, financial, resource
cost, price, expense, expenditure
period, time, duration, span, time limit, deadline, how long, timeframe, time frame, for as long, length of time, interval, within an agreed time
deadline, date, due date, time limit, when
site, location, premises, facility, place, on site, spot
factory, plant, works, production site, mill
building, premises, property, house
room, hall, space
zone, area, region, segment
remote, remotely, from a distance, off site, from afar, at a distance, from elsewhere, from outside
local, locally, on the spot, on site, in situ, on the premises
manual, manually, by hand, without automation, hand-operated
direction, route, path
question, query, enquiry
answer, reply, response
language, words, wording
report, statement, account
result, outcome, finding, conclusion, output
lesson, lessons learnt, lesson learned, learning
laboratory, lab, test bench, test environment, testbed
lift, elevator
lorry, truck
vehicle, car, automobile
shop, store, outlet, branch, retail
warehouse, depot, storehouse, stockroom
hospital, clinic
railway, rail, railroad
aeroplane, aircraft, airplane
mobile, cell phone, cellular, smartphone, phone
rubbish, waste, garbage
petrol, fuel, gasoline
electricity, power, energy, electric
water, drinking water
field, out in the field
supply chain, chain of supply
goods, products, merchandise, product
delivery, shipment, consignment, arrival
fault, error, mistake, defect, failure
change, modification, alteration
configuration, setting, set point, parameter, setup, set-up
default, factory setting, preset, as delivered
emergency, crisis, disaster
shift, turn, working day
meeting, session, conference
season, harvest
function, capability, feature, functionality
purpose, aim, goal, objective, intention
reason, cause, why, ground, root cause
consequence, effect, what follows, outcome, result
level, grade, degree, extent
range, variety, set
origin, source, provenance, where from, country of origin, come from
side, party, partner
topic, subject, theme, matter, issue
threat model, threat scenario, threat scenarios, threat analysis, threat picture
scenario, case, situation
training, awareness, education
boundary, border, perimeter
door, entrance, gate
cabinet, enclosure, box, housing, cupboard, case
cable, wire, wiring, cabling
battery, power supply
signal, message, packet, traffic
dashboard, screen, display, monitor
tool, utility, instrument
model, type, kind, variant, make
group, class, category, family
copy, backup, replica
stock, spare, reserve
identity, identifier, name, serial number
privacy, data protection, confidentiality
integrity, authenticity
safety, safe
`;
