/**
 * Passages on governance as people say them. A heading names the practice that a chair would choose; each line gives the
 * kind of finding, practices that would be right as well, and the words. The second and fourth of five are held out.
 */
export const governancePassages = `
# SPM
weakness: Nobody really owns it. IT says the PLCs belong to maintenance, and maintenance says anything with a network cable is IT.
wish: It would help if there was one person with a budget for this instead of five people with half an hour each.
current-practice: We get money for security the year after something happens, then it dries up again.
current-practice: Once a quarter the plant manager gets a one-page summary with red and green dots. I don't think she has ever asked a question about it.
weakness: I look after the OT firewall next to my real job, which is commissioning new lines. If I'm on site nothing moves.
requirement: The steering group shall approve the three-year plan for protecting depot and trackside equipment, including the money and the people for it.
weakness: Every mine in the group does its own thing, there's no common plan and head office only sends a poster in October.
current-practice: New signalling projects bring their own security person. Once the project is handed over, that post disappears.
wish: Give the agronomists and the herd managers a proper course. They are the ones who plug things in, but training is only for office staff.
risk: The board sees this as a cost. When the milk price drops it's the first line that gets cut and we'll be back to doing nothing.
current-practice: We follow a roadmap agreed with the chief engineer, three topics a year, and count how many of them we finish.
risk: If Tom retires next spring I honestly don't know who would carry this on, it all sits with him.
weakness: Goals are set as "be more secure", so no one can say at the end of the year whether we've got anywhere.
requirement: Every business unit names a responsible manager for connected products and releases at least two people for the work.
current-practice: In our hospital biomedical engineering and IT meet every second Thursday to divide up the work. Before that each assumed the other did it.

# CM
current-practice: Two weeks before the auditor comes we all scramble to get the paperwork together.
weakness: The regulator changed the rules last autumn and we found out from a competitor's press release.
requirement +PM: Type approval under the new vehicle regulation means we must show how updates are handled for as long as the car is on the road.
current-practice: Our quality department keeps a big spreadsheet of clauses and who signs for each. The security ones were bolted on last year.
risk +ACC: If the pump controller changes we'd have to go back to the notified body, and without the certificate we can't sell it.
weakness: Each country wants something different for smart meters and no one has put them side by side.
current-practice: The card brands fine us if we aren't passed every year, so tills get looked after and the rest of the shop does not.
wish: I'd like one evidence folder that serves the insurer, the ministry and the big customers, rather than filling in three questionnaires with the same answers.
requirement +EDR: Operators of essential services must report a serious breach to the competent authority within 24 hours.
current-practice: We tick the boxes for the railway authority. Whether we'd pass on a random Tuesday is another question.
weakness: Nobody on the shift has ever been told which regulations apply to them, they only know "don't touch".
risk +ICD: An inspector could close the shaft if we can't prove that the gas sensors haven't been tampered with.
current-practice: Contracts with the supermarkets ask for a yearly independent attestation and our lawyers follow up on it.
wish: Somebody ought to follow what's coming out of Brussels and tell us early what it'll mean for our machines.
weakness: We were certified once, in 2019. I don't think anybody has opened the binder since.

# TM
current-practice: At kick-off we put everybody in a room for a morning and ask how would you break this, then someone types up the flipcharts.
weakness: We protect against hackers in hoodies, but nobody ever sat down and thought about the contractor with a grudge and a valid badge.
risk: With the gateway you can unlock the doors of every van in the fleet at once. A thief would pay a lot for that.
weakness: The analysis was made for the first product generation with no radio in it and has been copied ever since.
current-practice: Our people draw the data flows between the cloud, the gateway and the pump and go through each arrow asking who could fake it or block it.
wish: Bring the herdsmen and the vets in when you think about attacks, they know what would hurt the animals.
risk +ICD +SMD: Someone who spoofs the chlorine reading could make us overdose a whole district without any alarm going off.
requirement: For each interface of the telematics unit, potential abuse and its consequences for passengers are to be described before the design is frozen.
current-practice: I keep a list of bad things that could happen with the ventilation, mostly from films and what I read in the paper.
weakness: Attack scenarios are generic ones out of a textbook, there's nothing about winter operation or about a driver who needs to get home.
risk +SMD: A competitor could learn our output from the wagon weights, and activists would love to stop the conveyor.
wish: We need a shared catalogue of ways that building systems get abused, so each project doesn't start from a blank sheet.
current-practice: After the break-in at the neighbouring depot the engineers redid the what-if sessions and added the yard gates.
weakness: Safety has its HAZOP with forty pages. For deliberate acts there's half a page saying "unlikely".
requirement: Designers document assumptions about the opponent, such as what he knows, what kit he owns and how close he can get.

# RA
current-practice: Whoever is on shift decides whether to keep running, nobody writes it down.
weakness: Each site scores on a different scale, ours goes to 5 and the smelter's to 100, so you can't compare anything.
current-practice: We carry the old controllers knowingly. The director signed a sheet saying so and it's looked at again each January.
risk +RRC: A day without the loading terminal costs us the margin of the quarter. Two days and the customers go elsewhere.
wish: Tell us what level of danger the company is ready to live with, then we can make choices out here.
requirement: Anything that could injure a person may not be accepted below board level, whatever the cost of putting it right.
current-practice: "We've never been hit so why bother" is what I hear from the owner. Production first, always.
weakness: There's a register in the finance department with fire, flood and currency. Cyber is one line, rated medium, since forever.
wish: I want a clear rule about who is allowed to say yes, we'll take that chance.
risk: Our insurer has excluded it now, so the whole loss would land on us.
current-practice: The clinical risk manager and I weigh patient safety against confidentiality case by case. Safety nearly always wins.
weakness +VA: People treat every gap as equally terrible, so the important ones wait behind the trivial ones.
current-practice: Likelihood times impact, in a workshop, half gut feeling. We draw a red line at twelve.
requirement: Exposure above the agreed threshold is to be escalated to the executive committee, which decides to reduce, transfer or tolerate it.
weakness: We say no tolerance in the policy and then go along with everything because the harvest can't wait.

# PSC
current-practice: The engineer picks whatever drive has the shortest lead time. Purchasing only looks at the price.
weakness: We have no clue what's inside the boxes, the vendor won't give us a list of the open source bits.
requirement: Tenders for trackside radios contain our security conditions, and deliveries that miss them are sent back.
current-practice: Spares for the old haul trucks come from an online auction. They look used and sometimes the seal's broken.
risk: There are only two makers of the chip, one is in a country under sanctions.
current-practice: On arrival, incoming goods counts the pallets and compares with the delivery note, that's all.
wish: When we order a thousand cameras I'd like someone who knows to ask the manufacturer how long he'll support them.
weakness: The tractor dealer resells control units he has opened and "tuned", you cannot tell by looking.
requirement +VA: Manufacturers shall disclose the components of their firmware and tell us of known weaknesses in them within a set period.
risk: A thermostat brand we had in four hundred flats was bought up and the new owner stopped answering.
weakness +ACC: White-label meters change their innards between batches without a word.
current-practice: For infusion pumps the buying committee sends a form to the bidders, and a biomedical engineer reads the answers and can say no.
wish: A list of approved brands, the same for all stores, would stop managers from buying gadgets at the DIY market.
risk: Someone in the warehouse or at customs could slip a modified board in. It passes through six pairs of hands before we get it.
current-practice: We visit the factory of our two main sensor makers each year and look at how they load the software.

# STD
weakness +AC: The lift company dials in whenever they like, we only see it when a line is busy.
current-practice: Hosting is with a big cloud firm. We signed their standard terms without reading past page two.
risk +RRC: If the telecom operator switches off 2G half of our loggers go silent and there's no plan B.
requirement: Before a maintenance firm is engaged it is assessed, and the agreement states what it must do for security and what happens at the end.
current-practice: The integrator runs our whole milking parlour system. He's a nice guy, we trust him.
weakness: We've never asked who the subcontractors of our fleet-analytics company are.
weakness +ICD +EMI: Three parties touch the update backend and everybody thought one of the others was renewing the certificates.
wish: I'd like a list of all firms that do something for us with contacts for an emergency.
risk: When the weather data feed stopped last May the irrigation just kept going with old values. We depend on a free service without any contract.
current-practice +PP +AC: Outside electricians get an induction and someone from us walks along. What they do with their laptop nobody watches.
requirement: Service level agreements cover notification of breaches at the provider and our right to audit.
current-practice: The facility management is outsourced, including the access badges and the camera recordings, with a yearly review over lunch.
weakness +AC +EMI: Once the contract with the old operator ended they still had our data and VPN accounts for eight months.
wish +RRC: We should practise together with our managed service provider how to switch to somebody else.
risk +RRC: One vendor's data centre carries the dispatch of all seven wind farms. It goes down, they all go blind.
`;
