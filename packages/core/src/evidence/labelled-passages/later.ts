/**
 * Passages written after all words for practices had been chosen, and never used for choosing any: all are held out.
 * A heading names the practice that a chair would choose.
 */
export const laterPassages = `
# SPM
weakness: At the ski lifts the electricians do the security on rainy days. On sunny days nobody does.
requirement: The management of the paper mill sets out once a year what is to be reached, with which people and at what cost.
wish: I'd be glad of a colleague in the water laboratory who had actually been taught something about this.

# CM
current-practice: For the pharmaceutical line we keep validation documents because the inspectors from the health agency want to see them.
weakness: We run schools in four counties and have never checked what the law asks of us for the heating controls.
risk: The e-bike company would lose its licence from the city if we could not show the yearly certificate.

# TM
current-practice: Before the metro doors were connected, a group with a former burglar went through what an attacker could try at each station.
weakness: For the ski lift nobody has written down which attacks we'd have to expect, let alone from whom.
risk: An angry ex-employee could drive the greenhouse vents open on a frosty night and the whole crop would be dead.

# RA
wish: The airport board should say how many hours of baggage outage it would put up with.
current-practice: At the quarry we accept that the old crusher control is unprotected because replacing it costs more than the quarry earns in a year.
weakness: No one compares the danger of a hacked crane with the other dangers in the port, they're in different lists.

# PSC
current-practice: Our buyer gets the cold store thermometers from whichever wholesaler has them, with no questions about security.
requirement: Suppliers of lift controllers state in their offer which third-party software is inside and for how many years they fix it.
risk: The parking machines come pre-configured from abroad, anything could have been put in on the way.

# STD
weakness: The company that services the escalators is connected to them day and night and I don't know what they can do.
risk: Our brewery data sits with a start-up in the cloud. If they close down tomorrow we lose the fermentation history.
wish: We need it in the contract that the cleaning robots' provider tells us when they've been hacked.

# EMI
current-practice: On the wards of the nursing home one tablet login is shared by everybody on duty.
weakness +ACC: When a scooter gets a new control board it has a new number and the back office takes it for a stolen one.
requirement: Every technician working on the wind turbines has a personal account which is closed the day he leaves.

# AC
weakness: Any teacher can turn off the heating for the entire school from the classroom panel.
current-practice: Lift engineers have to ask the control centre to be let into the remote console and are thrown out at the end of the day.
risk: A crane driver's login also lets you change the load limits.

# ACC
weakness: Thermometers in the cold stores were added over the years and there's no complete list of them.
requirement: Nobody alters the dosing program at the paper mill without the process engineer's agreement and a saved copy of the old one.
current-practice: After maintenance the greenhouse settings are often different from before and we don't find out why.

# PP
current-practice: The scooters' charging cabinets stand on the pavement and get kicked in about once a month.
weakness: You can walk into the lift machine room from the roof terrace, it's never locked.
requirement: Sensors on the quay must withstand salt water and be mounted where no one can unscrew them unnoticed.

# SMD
weakness: The school's energy meters show who's in the building on Sundays and no one has ever asked whether that is OK.
wish: I wish someone would tell us which of the brewery's measurements are secret and which can go to the university.
requirement: Trip histories of e-bike riders are kept no longer than the billing requires.

# ICD
current-practice: The wireless thermometers send their readings without any encryption.
risk: If someone alters the temperature values on their way to the cold store display, spoiled vaccine goes out.
requirement: Passwords and keys are to be kept in protected memory, in the turbine as well as on the service laptop.

# VA
current-practice: A specialist firm tried to hack the parking machines before we rolled them out and found nine problems.
weakness: We hear about security holes in our lift controllers from customers, months after the manufacturer has published them.
wish: I would like the greenhouse computer to be examined for weaknesses before each season.

# PM
weakness: Half the escalators run software from 2009 because nobody dares to stop them for an update.
current-practice: The e-bikes get new firmware when they come in for new brakes.
risk: An update of the crane control that goes wrong would block the quay for days.

# MP
weakness: The greenhouse computer writes everything down but nobody has looked at it in years.
current-practice: The control room of the metro gets a message when a door controller goes offline, but not when it acts strangely.
requirement: Unusual temperature curves in a cold store raise an alarm at once, on holidays as well.

# SAI
current-practice: In our region the lift companies compare notes twice a year on what went wrong.
weakness: When another brewery was hit we only found out from a supplier six weeks afterwards.
wish: I'd like to be told by the authorities when car parks elsewhere are being attacked.

# EDR
weakness: If the cranes started moving by themselves, nobody here could tell you whom to phone.
requirement: It's settled in advance who may stop the metro when an attack is suspected.
current-practice: Once we did an exercise with the fire brigade where the lifts had been hacked. It took an hour to get everybody to the table.

# RRC
current-practice: When the booking system for the e-bikes fails we unlock them with a key and note the number on paper.
weakness: The paper mill has copies of its control programs, but they were never loaded back to see if they work.
requirement: The cold store has to hold its temperature for twelve hours without any network.
`;
