import type { PracticeWords } from './practice-words.ts';

/** How people speak of the governance practices of IoT SMM 1.2. */
export const governanceWords: Readonly<Record<string, PracticeWords>> = {
  'security-program-management': {
    telling: `
      budget, security budget, cyber budget, funding, fund, headcount, staffing, steering group, steering committee, security team, security officer, ciso, chief security officer, security manager, security lead,
      head of security, security organisation, security programme, security strategy, security plan, security goal, security objective, security roadmap, roadmap, year plan, three year plan, annual plan, multi year,
      business case, return on investment, cost centre, who is responsible, who is in charge, who owns, nobody owns, no one owns, owns it, nobody responsible, no one responsible, no owner, falls between,
      no man's land, in charge of security, responsible for security, answers for security, looks after security, security role, role and responsibility, division of labour, top management, senior management,
      management support, management buy-in, executive sponsor, sponsor, security culture, awareness campaign, awareness training, security training, security awareness, trained in security, no time for, spare time,
      side job, on top of, next to my job, my real job, half a person, part time, full time, one man show, key person, kpi, key figure, dashboard for management, maturity, not a priority, low priority,
      priority list, cost factor, cost cutting, budget cut, no money, no people, not enough people, understaffed, short of staff, no plan, central plan, overall plan, security policy, nobody's job, not my job,
      whose job, part of the job, belongs to my job, somebody should be in charge, working hours for, man-days, days a year for, long-term plan, five year plan, one-off, firefighting, piecemeal, patchwork of, silo,
      silos, turf, pulling together, under one roof, from the top, top down, tone from the top, lip service, vision, line manager, management meeting, management review, quarterly report, yearly review,
      lessons for staff, apprentices learn, curriculum, toolbox talk, induction training, certified staff, career path, job description, deputy, holiday cover, only one who knows, knows it all, retires, bus factor,
      external consultant, budget holder, cost owner, capital budget, investment plan, renewal plan, budget papers, priorities
    `,
    usual: `
      money, paid for, pay for, spend, spending, invest, investment, cost, finance, resource, responsible, responsibility, ownership, owner, owns, mandate, management, board, director, leadership, leader, chief,
      headquarters, head office, division, business unit, organise, coordinate, coordination, cooperation, it and ot, ot and it, it department, plan, planned, planning, strategy, strategic, goal, objective, target,
      milestone, programme, project, initiative, priority, prioritise, report to, reporting, progress, quarter, quarterly, annually, staff, hire, hiring, recruit, post, position, skill, competence, expertise,
      know-how, qualification, course, training, trained, teach, educate, education, workshop, awareness, seminar, e-learning, retire, retirement, successor, left the company, knowledge lost, committee, meeting,
      consultant, convince, culture, attitude of management, take seriously, seriously, buy-in, commitment, committed, agenda, boss, bosses, chair, owner of the system, steer, steering, guide, coach, mentor, learn,
      learned, learning, skills, enough time, workload, overload, overworked, busy, budgeted, euros, dollars, thousand, expensive, cheaper than, funded, grant, granted, approved budget, plan says, agreed plan,
      engineering and, production and, each department, every department, every site for itself, on its own, one effort, together with business
    `,
    faint: `
      work, people, person, time, year, team, group, company, everybody, somebody, nobody, task, job, effort, improve, measure, success, decide, decision, agree, together, each, own, department, manager,
      organisation, lead, accountable, train
    `,
    against: `
      response plan, recovery plan, emergency plan, continuity plan, project file, access right, owner of data, data owner, ex-owner, new owner, bill of materials
    `,
  },
  'compliance-management': {
    telling: `
      compliance, comply, compliant, non-compliance, regulation, regulator, regulatory, regulate, legislation, law, lawful, legal requirement, legal obligation, statute, directive, act of parliament, nis2, nis 2,
      gdpr, cra, cyber resilience act, hipaa, pci, pci dss, iso 27001, iec 62443, 62443, un r155, r155, r156, nerc cip, fda, ce mark, ce marking, type approval, homologation, homologated, certification, certified,
      recertification, certifier, accredit, accreditation, notified body, test body, auditor, audit, internal audit, external audit, audit finding, inspector, inspection by, inspectorate, authority, authorities,
      supervisory authority, ministry, government, licence to operate, operating licence, concession, permit to operate, approval by, obligation, binding, mandatory, norm, clause, checklist, tick the box, tick box,
      box ticking, ticking boxes, paperwork, proof of, prove to, evidence for, attest, attestation, declaration of conformity, conformity, fined, penalty, sanctioned by, liability, duty to report, reporting duty,
      notification duty, questionnaire of customers, insurer asks, insurance requires, contractual obligation, rule book, brussels, eu, legislator, lawyer, legal department, compliance officer, safety case approval,
      obligations, duties, statutory, by law, required by law, required by, prescribed, prescribes, permitted by the authority, licence condition, grid code, water act, drinking water ordinance, railway act,
      mining act, road approval, vehicle approval, medical device regulation, mdr, food law, haccp, bafin, osha, epa, ofgem, state inspector, certifying, re-approval, new approval, approve the change again,
      approved type, legal adviser, solicitor, in-house counsel, code of practice, industry code, customer audit, supplier code, insurer's questionnaire, underwriter, proof, proofs, evidence folder,
      audit trail for the authority, sanctions for breach, recall order, prosecuted, prosecution, held liable, liable, warranty law, product liability, conformity file, technical file, declaration, stamp, stamped,
      seal of approval, label of conformity, export rules, country rules, harmonised, transposed, draft law, new law, new rules, upcoming rules, transition period, effective date, gap analysis against
    `,
    usual: `
      rule, requirement, legal, law says, demand, demanded, customer asks, evidence, certificate for, certificate hangs, pass, passed, fail the audit, assessment by, documentation, binder, folder, paper, signed off,
      country, countries, jurisdiction, national, international, europe, european, federal, state law, contract with customer, approve, approval, approved, licence, licensed, insurer, insurance, report to authority,
      deadline, notify, duty, court, sue, liable, works council agreement, quality management, quality manual, iso, inspection, inspections, inspected, visit by, presented to, show them, asked by, report yearly,
      submit, submitted, file a report, register with, exempt, exemption, interpretation, guidance from, minimum requirement, met, fulfil, fulfilled, violate, violation, breach of, infringe, forbidden by,
      ministry of, state, council, standard
    `,
    faint: `
      check, checked, show, proof, prove, document, sign, yearly, customer, change of rules, require, meet, keep up
    `,
    against: `
      firewall rule, spoof, encrypt, digital certificate, certificate expired, certificates expire, device certificate, root certificate, log file, standard password, software licence, driving licence,
      standard procedure
    `,
  },
  'threat-modeling': {
    telling: `
      threat, threat model, threat modelling, threat analysis, attacker, adversary, opponent, enemy, attack scenario, attack tree, attack path, attack vector, attack surface, abuse case, misuse case, abuse, misuse,
      stride, tara, hazop, fmea, what if, what-if, worst case, what could go wrong, what can go wrong, worst thing, how would you break, how could somebody, someone could, somebody could, a thief could,
      a hacker could, hacker, hackers, hacking scenario, criminal, thief, saboteur, sabotage, terrorist, terrorism, activist, spy, espionage, competitor, insider, disgruntled, angry employee, former employee,
      nation state, state actor, foreign power, blackmail, blackmailer, extort, extortion, ransom, motive, motivation, entry point, way in, ways in, weakest point of, data flow diagram, data flow, brainstorm,
      brainstorming, spoof, spoofing, spoofed, fake, faking, forge, forged, jam, jamming, eavesdrop, man in the middle, replay, manipulate, manipulated, tamper with, take over, hijack, kill chain, trust boundary,
      security by design, design phase, intentional, deliberate, deliberate act, malicious, malice, on purpose, scenario, scenarios, saboteurs, thieves, gangs, organised crime, terror, blackmailers, vandals could,
      pranksters, bored teenager, teenager, script kiddie, jealous, revenge, fired, sacked, bribe, bribed, extortionist, extortionists, somebody with access, someone with access, someone with a laptop,
      somebody with a laptop, anyone with, if a criminal, if somebody, if someone, suppose, what would happen if, what would an attacker, how an attacker, think like, see it through the eyes, war game, chalk talk,
      whiteboard, mind map, attack story, attack stories, stories of attacks, weak link, weakest link, way to hurt, ways to hurt, target for, attractive target, easy target, cause harm, cause or hide, could cause,
      could hide, could mislead, mislead, misuse of, false data, false signal, wrong signal, jammer, remote kill, lure, trick somebody, social engineering, phishing
    `,
    usual: `
      attack, attacks, attacked, harm, hurt, injure, kill, poison, explode, explosion, catastrophe, disaster, consequence, damage, danger, dangerous, what happens if, imagine, assume, assumption, think about,
      thinking like, interface, interfaces, design, designer, architecture, architect, concept phase, analysis, analyse, catalogue, catalogue of threats, catalogue of attacks, list of threats, unlikely, conceivable,
      possible attack, plausible, gain from, profit from, interested in, target of, targeted, shut down the, overload, flood, derail, overdose, crash, remote control, unlock, steal, demonstrate attack,
      wrong command, false command, false reading, wrong reading, wrong value, chain reaction, domino, knock-on, spread to, gateway, who would, why would somebody, enemies, harmful, hazard, hazards, hazardous,
      dangerous situation, damage to people, derailment, collision, leak gas, burst, fire risk, poisoning, panic, cascade, ripple, side channel, path, paths, get at, gets at, get into, gets into, entry, entries,
      exposed to, exposed, boundary, sketch, sketches, diagram, drawn, walk through the design, review of the design, early in the project, specification phase, requirements phase, concept
    `,
    faint: `
      could, could be, would, might, safety, system, block, wrong, what, how
    `,
    against: `
      news, warn, warning, share information, under attack, attack in progress, scan, patch, update, hotline
    `,
  },
  'risk-attitude': {
    telling: `
      risk appetite, risk attitude, risk tolerance, risk register, risk acceptance, accept risk, accept the risk, accepted risk, acceptable risk, acceptable, unacceptable, tolerate, tolerance, tolerable,
      residual risk, live with, ready to live with, willing to, willing to carry, take the chance, take a chance, gamble, take our chances, put up with, likelihood, probability, impact, likelihood times impact,
      risk matrix, heat map, risk score, scoring, score, scale, yardstick, red line, threshold, limit of risk, risk owner, risk manager, risk management, risk assessment, risk analysis, risk committee,
      risk department, assess risk, rate risk, weigh, weighing, trade-off, trade off, balance between, safety first, production first, safety over, safety before, safety wins, output first, output matters most,
      availability first, uptime first, cannot afford, can't afford, could not survive, go bankrupt, bankrupt, existential, reputation, loss of reputation, insured, insurance cover, cyber insurance,
      transfer the risk, avoid the risk, reduce the risk, mitigate, mitigation, escalate to board, never happened, nothing ever happened, won't happen to us, happen to us, too small, who would attack us,
      why would anyone, not interested in us, gut feeling, knowingly, keep running, keep going anyway, run anyway, conscious decision, deliberately decided, sign off the risk, signs for the risk,
      believed to be small, small risk, too big a risk, big risk, biggest risk, greatest risk, rank risks, ranked, ranking, top risks, top ten, risk list, list of risks, risk map, risk workshop, risk meeting,
      risk report, accepts what remains, remaining risk, rest risk, remaining danger, running the risk, run the risk, at our own risk, at own risk, worth the risk, risk worth, calculated risk, willing to lose,
      afford to lose, can live with, could live with, cannot live with, nobody dies, somebody dies, pain threshold, how much downtime, how long may, how much loss, maximum outage, worst acceptable, must not be lost,
      not to lose, price of a, cheaper to pay, pay the damage, self-insured, deductible, premium, cost benefit, cost-benefit, business impact, business impact analysis, impact analysis, what matters most,
      matters most, which comes first, comes first, takes precedence, precedence, sacrifice, compromise between, conflict between, shrug, shrugs, hope for the best, fingers crossed, luck, lucky, touch wood,
      never occurred, hasn't happened, nothing has happened, no one would attack, who'd want, overcautious, paranoid, risk averse, daredevil, brave, cautious, bold, nerve, stomach, stop-gap, temporarily accept,
      time-limited exception, dispensation, derogation
    `,
    usual: `
      risk, risky, exposure, loss, losses, damage in money, million, margin, penalty payment, cost of failure, cost of downtime, consequence, severity, severe, serious, priority over, more important, most important,
      decides whether, who decides, may decide, decision, decide, escalate, escalation, board level, board, director signed, owner says, boss says, exception, waiver, waive, insurer, insurance, insure,
      insured against, finance department, rated, rating, estimate, estimated, evaluate, compare risk, injure, fatal, lives, worth it, not worth, balance, danger, outweigh, prefer, prefers, rather than,
      would rather, agree to leave, leave it as it is, leave as it is, ignore, ignored, postpone decision, sign a paper, responsibility for the decision, in writing, documented decision, directors, owners,
      shareholders, investors, bank, quantify, quantified, number on, euros lost, fines, reputational, brand damage, trust of customers, lives at stake, at stake, criteria, criterion, category of risk, colour code,
      traffic light
    `,
    faint: `
      accept, level, safety, production, bad, cost, day, money, lose, worse, matters, loss, important, bother
    `,
    against: `
      scan, cve, severity of vulnerability, supplier risk, risk of supplier, lead time, sanction, sole source, single source, overdose, spoof, audit
    `,
  },
  'product-supply-chain-risk-management': {
    telling: `
      procurement, procure, purchasing, purchase, purchaser, buy, buying, bought, buyer, tender, tenders, bid, bidder, request for proposal, rfp, rfq, order equipment, we order, ordering, supply chain, supplier,
      sub-supplier, manufacturer, maker, vendor, reseller, dealer, distributor, importer, wholesaler, oem, tier one, tier two, tier 1, tier 2, counterfeit, fake parts, fake part, clone, cloned, grey market,
      second hand, second-hand, used equipment, refurbished, ebay, online shop, amazon, alibaba, cheapest, lowest price, price only, only price, on price, lead time, delivery note, goods in, incoming goods,
      goods receipt, incoming inspection, acceptance test, on delivery, deliveries, delivered, shipment, in transit, customs, warehouse, unpack, unpacked, sealed box, broken seal, country of origin, made in, china,
      chinese, sanction, sanctions, embargo, sole source, single source, only one supplier, only supplier, second source, alternative supplier, discontinued, end of support, end of life, support period,
      how long supported, years of support, bought up, taken over by, bankrupt supplier, out of business, insolvency, sbom, bill of materials, open source, open source component, third-party library, library in,
      components inside, inside the box, black box, white label, rebranded, backdoor, hidden function, hidden radio, trojan, pre-installed, factory visit, supplier audit, supplier assessment, approved supplier,
      approved brand, approved vendor, approved product, preferred supplier, vendor list, brand, shortlist, product selection, choose equipment, chooses equipment, choice of equipment, specification, purchase order,
      purchased, purchases, buyers, ordered from, ordered online, webshop, bought in, make or buy, subcontract manufacturing, contract manufacturer, assembled by, where it was made, where it comes from, origin of,
      importers, out of stock, shortage, chip shortage, substitute part, substituted, replacement brand, equivalent type, look-alike, knock-off, no-name, no name, unbranded, noname, imitation, genuine part,
      original part, original parts, remanufactured, repaired boards, surplus, broker, brokers, flea market, hobby, consumer grade, consumer product, toy, tampered on the way, opened on the way, intercepted parcel,
      parcel, courier delivered, packaging, crate, customs office, shipping, shipped, freight, stockroom, incoming check, acceptance, factory acceptance, supplier rating, supplier questionnaire, supplier code,
      supplier visit, supplier's word, takes the vendor's word, take the vendor's word, vendor promises, vendor says, sales brochure, quote, quotation, offers, cheapest offer, cheapest bidder, awarded, award,
      contract award, tender document, tender documents, procurement department, purchasing department, buying group, framework order, approved list, positive list, blacklist of suppliers, banned supplier,
      country ban, ban on, turnkey, proposed types, software supplier, chip maker, board maker, meter maker, camera maker, goes bust, gone bust, went bust, folded, merger, acquired by, insolvent,
      discontinued product, last time buy, stops making, promise of support, guaranteed support, parts list, ingredients, ingredients list, dependencies of the software, what software is in it, what it contains,
      undocumented, undocumented radio
    `,
    usual: `
      price, cheap, cheaper, delivery, deliver, arrives, arrival, arrive, seal, pallet, batch, batches, chip, chips, chipset, semiconductor, component, components, part, parts, spare parts from, spares, product,
      products, model, device maker, factory, production line of the supplier, assemble, assembly, import, imported, choose, choice, pick, picks, evaluate supplier, sales, salesman, salesperson, resell, sold us,
      warranty, guarantee, origin, trust the maker, promise, promised, data sheet, datasheet, brochure, contract with supplier, gadget, gadgets, store-bought, off the shelf, diy, hardware, suppliers, vendors,
      makers, producer, producers, store manager, catalogue, item, items, module, modules, circuit board, sensor from, device from, controller from, equipment from, chosen for, evaluate offers, check the goods,
      checked when it arrives, when it arrives, before installation, before it is installed, provenance, certificate of origin, trusted supplier, dubious, doubtful, long-term availability
    `,
    faint: `
      new, equipment, machine, firmware, offer, company, ask, source, firm, supply, supplied, orders, ordered, box, boxes, select, sells, stock
    `,
    against: `
      cloud, hosting, remote maintenance, data centre, service provider, subcontractor, patch, update, sold to, sold the old, scrap, spare on the shelf, order people, in order to, work order, service engineer
    `,
  },
  'services-third-party-dependencies-management': {
    telling: `
      service provider, provider, providers, third party, third parties, third-party, outsource, outsourced, outsourcing, managed service, managed service provider, msp, contractor firm, subcontractor,
      subcontractors, integrator, system integrator, hosting, hosted, cloud provider, cloud service, aws, azure, google cloud, saas, data centre, telecom, telecom operator, mobile operator, internet provider,
      sim card, 2g, 3g, connectivity provider, external company, external firm, external party, outside firm, outside company, outside provider, outside technician, foreign technician, remote maintenance,
      remote service, remote support, dial in, dials in, teamviewer, vendor remote, remote access by, vpn of supplier, service contract, maintenance contract, maintenance company, maintenance firm, service company,
      service firm, service agreement, service level, service level agreement, sla, framework agreement, terms and conditions, right to audit, exit plan, exit clause, end of contract, contract ends, contract ended,
      contract ran out, terminate the contract, switch provider, change provider, vendor lock-in, lock-in, locked in, depend on, depends on, dependent, dependency, dependence, rely on, relies on, at their mercy,
      facility management, facility manager, cleaning company, security company, alarm company, payment provider, operator of the platform, platform provider, map service, external service, api of, consultant firm,
      vendor's technician, supplier's technician, manufacturer's technician, service man, service people, employer, someone else's, other firm, other firms, agency, freelancer, freelancers, consultancy,
      outside help, help from outside, hired, hire a company, hire a firm, rent a service, rented service, leased line, internet line, fibre provider, satellite provider, sim provider, phone company, telco,
      cloud outage, cloud is down, provider is down, provider went down, when the cloud, without the cloud, without the provider, provider fails, provider goes bankrupt, insourcing, take it back in house,
      references, vet them, vetted, vetting of contractors, due diligence, contractors on site, contractors come, contractor comes, permit to work, unaccompanied contractors, liability of the provider,
      penalty clause, notice period, renew the contract, contract is silent, not in the contract, nothing in the contract, in the contract, contract says, contract does not, contract doesn't, fine print,
      small print, chain of subcontractors, sub-contractor, sub-contractors, who else has access, support line, supplier hotline, remote hands, managed by, run by, operated by, maintained by, looked after by,
      handed to, handed over to, hand-over, handover to operator, service catalogue, weather api, gps service, time service, mapping service, payment service, laboratory service, bureau, control room of another,
      joint venture partner, utility company, energy supplier
    `,
    usual: `
      contract, contracts, contractual, agreement, external, externals, outside, outsider, outsiders, contractor, contractors, partner, partners, firm, firms, service, services, cloud, host, server abroad,
      backend operator, analytics company, platform, technician from, service technician, come on site, comes on site, invoice, trust them, reputation, reliable partner, goes down, outage at, outage of provider,
      unavailable, backbone, landlord, tenant of, responsibility ends, who does what, line between, cut us off, switched off by, subscription, licence server, outages of, in their hands, in our hands, dependent on,
      depending, single point, rely, reliance, arrangement, arrangements, engaged, appoint, appointed, supplier visits, drone firm, platform operator, cloud account, tenant account, bill, bills, billed, monthly fee,
      fee, fees, annual fee, cancel, cancelled, terminate, end the contract, after the contract
    `,
    faint: `
      company, companies, others, they, them, vendor, supplier, depend, maintenance, line, feed, remote, carrier, touch, internet
    `,
    against: `
      insurance company, shift operator, machine operator, plc operator, purchase, buy, spare part, fast recovery, control room operator, operator's, operators, operator can, customer service, out of service,
      service life, in service, mother company, parent company, company name
    `,
  },
};
